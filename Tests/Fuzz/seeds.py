"""Writes starting inputs for the fuzzers out of the shipped samples: seeds.py ADAPTERS FOLDER."""
import pathlib
import sys

adapters, target = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
ENCODINGS = {"utf-8": 0, "gb18030": 1, "utf-16": 2}
MOST = 4096

for kind in ("csv", "xml", "manifest"):
    (target / kind).mkdir(parents=True, exist_ok=True)
for folder in sorted(adapters.iterdir()):
    manifest = folder / "manifest.yaml"
    if not manifest.exists():
        continue
    text = manifest.read_bytes()
    encoding = next((code for name, code in ENCODINGS.items() if f"encoding: {name}".encode() in text), 0)
    sample = next(folder.glob("sample.*"), None)
    content = sample.read_bytes() if sample else b""
    (target / "manifest" / folder.name).write_bytes(text + b"\0" + content[:MOST])
    if sample and sample.suffix == ".xml":
        (target / "xml" / folder.name).write_bytes(bytes([encoding, 0, 4]) + content[:MOST])
    else:
        (target / "csv" / folder.name).write_bytes(bytes([encoding, 0, 0, 0, 0, 3]) + content[:MOST])
