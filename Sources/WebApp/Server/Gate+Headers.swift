extension Gate {
  /// Under TLS a browser takes a cookie of this name from nobody else.
  static func sessionCookie(_ desk: Desk) -> String { desk.isSecure ? "__Host-hedui" : "hedui" }

  static func formCookie(_ desk: Desk) -> String { desk.isSecure ? "__Host-hedui-form" : "hedui-form" }

  static func cookie(_ name: String, _ value: String, _ desk: Desk, seconds: Int? = nil) -> (String, String) {
    let secure = desk.isSecure ? "; Secure" : ""
    let age = seconds.map { "; Max-Age=\($0)" } ?? ""
    return ("Set-Cookie", "\(name)=\(value); Path=/; HttpOnly; SameSite=Strict\(secure)\(age)")
  }

  /// What every answer carries: nothing is loaded from elsewhere, framed, guessed or kept.
  static func safeHeaders(_ desk: Desk) -> [(name: String, value: String)] {
    [
      ("X-Content-Type-Options", "nosniff"), ("X-Frame-Options", "DENY"), ("Referrer-Policy", "same-origin"),
      ("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Resource-Policy", "same-origin"),
      ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
    ] + (desk.isSecure ? [("Strict-Transport-Security", "max-age=31536000")] : [])
  }

  static let pagePolicy =
    "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; "
    + "frame-ancestors 'none'"

  /// A report stands for itself: its style is inside it.
  static let paperPolicy =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
}
