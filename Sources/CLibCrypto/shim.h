#ifndef HEDUI_LIBCRYPTO_SHIM_H
#define HEDUI_LIBCRYPTO_SHIM_H

#include <limits.h>
#include <stddef.h>
#include <stdint.h>
#include <time.h>

#include <openssl/cms.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

typedef enum {
  HEDUI_CRYPTO_DONE,
  HEDUI_CRYPTO_UNREADABLE,
  HEDUI_CRYPTO_NOT_VALID,
  HEDUI_CRYPTO_KEY,
  HEDUI_CRYPTO_USAGE,
  HEDUI_CRYPTO_FAILED
} hedui_crypto_result;

/* The first certificate of a PEM text; NULL when there is none. */
static inline X509 *hedui_read_certificate(const uint8_t *pem, size_t count) {
  if (count > INT_MAX) return NULL;
  BIO *text = BIO_new_mem_buf(pem, (int)count);
  X509 *certificate = text ? PEM_read_bio_X509(text, NULL, NULL, NULL) : NULL;
  BIO_free(text);
  ERR_clear_error();
  return certificate;
}

/* Whether a list may be encrypted to it at this moment (seconds since 1970, UTC). */
static inline hedui_crypto_result hedui_check_certificate(X509 *certificate, int64_t moment) {
  time_t now = (time_t)moment;
  int begun = X509_cmp_time(X509_get0_notBefore(certificate), &now);
  int ended = X509_cmp_time(X509_get0_notAfter(certificate), &now);
  if (begun >= 0 || ended <= 0) return HEDUI_CRYPTO_NOT_VALID;
  EVP_PKEY *key = X509_get0_pubkey(certificate);
  if (!key) return HEDUI_CRYPTO_KEY;
  int kind = EVP_PKEY_get_base_id(key);
  uint32_t usage = X509_get_key_usage(certificate);
  if (kind == EVP_PKEY_RSA) {
    if (EVP_PKEY_get_bits(key) < 2048) return HEDUI_CRYPTO_KEY;
    return usage & (KU_KEY_ENCIPHERMENT | KU_DATA_ENCIPHERMENT) ? HEDUI_CRYPTO_DONE : HEDUI_CRYPTO_USAGE;
  }
  if (kind == EVP_PKEY_EC) {
    if (EVP_PKEY_get_bits(key) < 224) return HEDUI_CRYPTO_KEY;
    return usage & KU_KEY_AGREEMENT ? HEDUI_CRYPTO_DONE : HEDUI_CRYPTO_USAGE;
  }
  return HEDUI_CRYPTO_KEY;
}

/* OAEP for RSA and the X9.63 derivation for EC, both with SHA-256. */
static inline int hedui_prepare_recipient(CMS_RecipientInfo *recipient) {
  EVP_PKEY_CTX *context = CMS_RecipientInfo_get0_pkey_ctx(recipient);
  if (!context) return 0;
  switch (CMS_RecipientInfo_type(recipient)) {
    case CMS_RECIPINFO_TRANS:
      return EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_OAEP_PADDING) > 0
             && EVP_PKEY_CTX_set_rsa_oaep_md(context, EVP_sha256()) > 0
             && EVP_PKEY_CTX_set_rsa_mgf1_md(context, EVP_sha256()) > 0;
    case CMS_RECIPINFO_AGREE:
      /* The derivation itself is set by CMS, which refuses a context that has one already. */
      return EVP_PKEY_CTX_set_ecdh_kdf_md(context, EVP_sha256()) > 0;
    default:
      return 0;
  }
}

/* CMS EnvelopedData, AES-256-CBC, in DER. `sealed` is freed by hedui_free. */
static inline hedui_crypto_result hedui_seal(
    X509 *certificate, const uint8_t *bytes, size_t count, uint8_t **sealed, size_t *sealedCount) {
  unsigned flags = CMS_BINARY | CMS_PARTIAL;
  hedui_crypto_result result = HEDUI_CRYPTO_FAILED;
  unsigned char *der = NULL;
  BIO *plain = count <= INT_MAX ? BIO_new_mem_buf(bytes, (int)count) : NULL;
  CMS_ContentInfo *message = plain ? CMS_encrypt(NULL, NULL, EVP_aes_256_cbc(), flags) : NULL;
  CMS_RecipientInfo *recipient =
      message ? CMS_add1_recipient_cert(message, certificate, flags | CMS_KEY_PARAM) : NULL;
  if (recipient && hedui_prepare_recipient(recipient) && CMS_final(message, plain, NULL, flags) == 1) {
    int length = i2d_CMS_ContentInfo(message, &der);
    if (length > 0) {
      *sealed = der;
      *sealedCount = (size_t)length;
      result = HEDUI_CRYPTO_DONE;
    }
  }
  CMS_ContentInfo_free(message);
  BIO_free(plain);
  ERR_clear_error();
  return result;
}

/* SHA-256 of the certificate's DER, 32 bytes. */
static inline int hedui_fingerprint(X509 *certificate, uint8_t digest[32]) {
  unsigned int length = 0;
  return X509_digest(certificate, EVP_sha256(), digest, &length) == 1 && length == 32;
}

static inline void hedui_free(uint8_t *bytes) { OPENSSL_free(bytes); }

#endif
