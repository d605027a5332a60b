"""Every kind of file by name: what makes it, and in which shapes it can be."""

from pathlib import Path

import file_kinds as files
import row_faults as faults
import table_kinds as tables
import xml_kinds as xml
from row_faults import always, is_quoting
from shapes import all_shapes


def is_gb18030(shape):
    return shape.codec == "gb18030"


def is_single_sign(shape):
    return len(shape.delimiter) == 1 and shape.quoting != "none"


def is_dangerous(shape):
    return shape.codec == "gb18030" and shape.delimiter[0] in "|^"


def is_crlf(shape):
    return shape.end == "crlf"


READ = {
    "clean": (tables.clean, always),
    "large": (tables.large, always),
    "wide": (tables.wide, always),
    "one-column": (tables.one_column, always),
    "old-label": (tables.old_label, is_gb18030),
    "dangerous-second-bytes": (tables.dangerous_second_bytes, is_dangerous),
    "heads-only": (tables.heads_only, always),
    "bare-cr": (tables.bare_cr, always),
    "mixed-line-ends": (tables.mixed_line_ends, always),
    "no-heads": (tables.no_heads, always),
    "extra-heads": (tables.extra_heads, always),
    "several-heads": (tables.several_heads, always),
    "repeated-heads": (tables.repeated_heads, always),
    "duplicate-columns": (tables.duplicate_columns, always),
    "trailing-delimiter": (tables.trailing_delimiter, always),
    "preamble": (tables.preamble, always),
    "blank-lines": (tables.blank_lines, always),
    "foot": (tables.foot, always),
    "total-row": (tables.total_row, always),
    "second-table": (tables.second_table, always),
    "second-table-other-width": (tables.second_table_of_other_width, always),
    "blanks-at-cell-ends": (tables.blanks_at_ends, always),
    "quoted-cells": (tables.quoted_cells, is_quoting),
    "escaped-cells": (tables.escaped_cells, is_single_sign),
    "stray-quotes": (tables.stray_quotes, is_quoting),
    "unterminated": (tables.unterminated, always),
    "single-line": (tables.single_line, always),
    "nul-padding": (tables.nul_padding, always),
    "end-mark-of-dos": (tables.end_mark_of_dos, always),
    "line-end-in-edge-cell": (tables.line_end_in_edge_cell, always),
    **{name: (faults.around(fault), fits) for name, (fault, fits) in faults.ROW_FAULTS.items()},
    "mixed-faults": (faults.mixed, always),
    "truncated": (files.truncated, always),
    "truncated-at-row-end": (files.truncated_at_row_end, always),
    "truncated-near-row-end": (files.truncated_near_row_end, always),
    "gz-of-one": (files.gz_of_one, always),
    "zip-of-one": (files.zip_of_one, always),
    "packed-with-faults": (files.packed_with_faults, always),
    "xml-clean": (xml.xml_clean, always),
    "xml-namespace": (xml.xml_namespace, always),
    "xml-five-entities": (xml.xml_entities_of_five, always),
}

REFUSED = {
    "workbook-xls": (files.not_text(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "xls"), always),
    "workbook-xlsx": (files.workbook, always),
    "document-pdf": (files.not_text(b"%PDF-1.7\n", "pdf"), always),
    "archive-rar": (files.not_text(b"Rar!\x1a\x07\x01\x00", "rar"), always),
    "archive-7z": (files.not_text(b"7z\xbc\xaf\x27\x1c", "7z"), always),
    "empty-file": (files.empty, always),
    "heads-missing": (files.heads_missing, always),
    "fixed-width": (files.fixed_width, always),
    "gb18030-called-utf-8": (files.mislabelled("utf-8", "gb18030"), always),
    "utf-8-called-gb18030": (files.mislabelled("gb18030", "utf-8"), always),
    "utf-16-called-other": (files.utf_16_called_other, always),
    "mark-of-another-encoding": (files.other_mark, always),
    "text-called-utf-16": (files.called_utf_16, always),
    "zip-several": (files.zip_of_several, always),
    "zip-encrypted": (files.zip_encrypted, always),
    "zip-nested": (files.zip_nested, always),
    "zip-empty": (files.zip_empty, always),
    "zip-bomb": (files.bomb, always),
    "gz-cut": (files.gz_cut, always),
    "xml-doctype": (xml.xml_doctype, always),
    "xml-entities": (xml.xml_entities, always),
    "xml-undefined-entity": (xml.xml_undefined_entity, always),
    "xml-cut": (xml.xml_cut, always),
    "xml-crossed-tags": (xml.xml_crossed_tags, always),
    "xml-deep": (xml.xml_deep, always),
    "xml-huge-text": (xml.xml_huge_text, always),
    "xml-many-attributes": (xml.xml_many_attributes, always),
}

KINDS = READ | REFUSED


def fitting_shapes(kind):
    return [shape for shape in all_shapes() if KINDS[kind][1](shape)]


def refusal_list():
    """Kind → codes, from the list that was fixed before the reader met any of these."""
    listed = {}
    for line in (Path(__file__).parent / "refused_kinds.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            kind, codes, _ = (part.strip() for part in line.split("|"))
            listed[kind] = tuple(codes.split("/"))
    return listed
