"""Reads the archive without hedui: AES-GCM blocks by libcrypto, the layout as Sources/Pipeline/Vault states it."""
import ctypes
import ctypes.util
import hashlib
import struct
from pathlib import Path

crypto = ctypes.CDLL(ctypes.util.find_library("crypto") or "libcrypto.so.3")
for name in ("EVP_CIPHER_CTX_new", "EVP_aes_256_gcm"):
    getattr(crypto, name).restype = ctypes.c_void_p
BLOCK, OVERHEAD, MAGIC = 1 << 16, 28, b"HEDUI\0\1\0"


class Damaged(Exception):
    pass


def opened(key, box, binding):
    """The plain bytes of nonce, ciphertext and tag; the tag is checked over `binding` too."""
    nonce, text, tag = box[:12], box[12:-16], box[-16:]
    context = ctypes.c_void_p(crypto.EVP_CIPHER_CTX_new())
    try:
        crypto.EVP_DecryptInit_ex(context, ctypes.c_void_p(crypto.EVP_aes_256_gcm()), None, key, nonce)
        count, plain = ctypes.c_int(0), ctypes.create_string_buffer(len(text) + 16)
        crypto.EVP_DecryptUpdate(context, None, ctypes.byref(count), binding, len(binding))
        crypto.EVP_DecryptUpdate(context, plain, ctypes.byref(count), text, len(text))
        crypto.EVP_CIPHER_CTX_ctrl(context, 0x11, 16, ctypes.c_char_p(tag))
        rest = ctypes.c_int(0)
        if crypto.EVP_DecryptFinal_ex(context, ctypes.byref(plain, count.value), ctypes.byref(rest)) != 1:
            raise Damaged("a seal does not hold")
        return plain.raw[:len(text)]
    finally:
        crypto.EVP_CIPHER_CTX_free(context)


def content(path, key):
    """The plain bytes of an archived file, every seal checked, its name too."""
    sealed = Path(path).read_bytes()
    number, body, end = sealed[8:24], sealed[24:-OVERHEAD], sealed[-OVERHEAD:]
    if not sealed.startswith(MAGIC) or len(body) < OVERHEAD:
        raise Damaged(f"{path} is cut")
    size = BLOCK + OVERHEAD
    boxes = [body[start:start + size] for start in range(0, len(body), size)]
    plain = b"".join(
        opened(key, box, number + struct.pack(">q", place) + bytes([place == len(boxes) - 1]))
        for place, box in enumerate(boxes))
    digest = hashlib.sha256(plain)
    opened(key, end, number + digest.digest() + struct.pack(">q", len(plain)))
    if Path(path).name != digest.hexdigest() + ".sealed":
        raise Damaged(f"{path} stands under another's name")
    return plain


def archive_key(keys):
    return bytes.fromhex(Path(keys, "archive.key").read_text().strip())
