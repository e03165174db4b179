# SPDX-License-Identifier: MIT
# Files of other kinds with the name of a CSV file, and compressed ones, whole and damaged. Formats that no tool here
# writes have their first bytes, as their descriptions give them, and noise.

page='<html><head><title>Sign in</title></head><body><form>user, password</form></body></html>'
lines "$page" | save disguised_html.csv
lines '' '  <!DOCTYPE html>' "$page" | save disguised_html_doctype.csv
lines '<!-- saved, today -->' "$page" | save disguised_html_comment.csv
lines '\0357\0273\0277<HTML>' '<body>,,</body></HTML>' | save disguised_html_mark.csv
lines '<table><tr><td>nps</td></tr><tr><td>9</td></tr></table>' | save disguised_html_table.xls
lines '[{"id":"R1","nps":9},{"id":"R2","nps":3}]' | save disguised_json.csv
lines '[' '  {' '    "id": "R1",' '    "nps": 9' '  }' ']' | save disguised_json_pretty.csv
lines '{' '  "responses": [' '    { "nps": 9 }' '  ]' '}' | save disguised_json_object.csv
lines '{"id":"R1","nps":9}' '{"id":"R2","nps":3}' | save disguised_json_lines.csv
lines '<?xml version="1.0" encoding="UTF-8"?>' '<responses><nps>9</nps></responses>' | save disguised_xml.csv
lines '<?xml version="1.0"?>' '<?mso-application progid="Excel.Sheet"?>' '<Workbook>' '</Workbook>' | save disguised_xml_workbook.xls
# magic NAME BYTES: the first bytes, then noise.
magic() { { printf "$2"; bytes_of 2000; } | save "disguised_$1"; }
magic zip.csv 'PK\003\004\024\000\000\000'
magic xlsx.csv 'PK\003\004\024\000\006\000[Content_Types].xml'
magic zip_empty.csv 'PK\005\006'
magic xls.csv '\320\317\021\340\241\261\032\341'
magic pdf.csv '%%PDF-1.7\n'
magic rtf.csv '{\\rtf1'
magic png.csv '\211PNG\r\n\032\n'
magic jpeg.csv '\377\330\377\340\000\020JFIF'
magic bzip2.csv 'BZh91AY&SY'
magic xz.csv '\3757zXZ\000'
magic 7z.csv '7z\274\257\047\034'
magic rar.csv 'Rar!\032\007'
magic sqlite.csv 'SQLite format 3\000'
magic gif.csv 'GIF89a'
{ repeated x 257; printf 'ustar\00000'; bytes_of 2000; } | save disguised_tar.csv

# squeeze: gzip without a name and a time, so that the bytes are the same each day.
squeeze() { gzip -n -9; }
# changed FILE OFFSET BYTE: the file with one byte replaced.
changed() { head -c "$2" "$1"; printf "\\$3"; tail -c +$(($2 + 2)) "$1"; }

plain 1 20 | squeeze | save gzip_whole.csv.gz
{ plain 1 10 | squeeze; rows 11 20 | squeeze; } | save gzip_members.csv.gz
{ plain 1 20 | squeeze; repeated x 1024 | tr x '\000'; } | save gzip_padded.csv.gz
plain 1 20 | squeeze | save gzip_named_csv.csv
whole=$out/gzip_whole.csv.gz
size=$(wc -c <"$whole")
head -c 1 "$whole" | save gzip_cut_1.csv.gz
head -c 5 "$whole" | save gzip_cut_in_header.csv.gz
head -c 10 "$whole" | save gzip_cut_behind_header.csv.gz
head -c $((size / 2)) "$whole" | save gzip_cut_half.csv.gz
head -c $((size - 8)) "$whole" | save gzip_cut_before_trailer.csv.gz
head -c $((size - 1)) "$whole" | save gzip_cut_in_trailer.csv.gz
changed "$whole" $((size - 6)) 125 | save gzip_wrong_checksum.csv.gz
changed "$whole" $((size - 3)) 125 | save gzip_wrong_length.csv.gz
changed "$whole" 2 007 | save gzip_wrong_method.csv.gz
changed "$whole" 10 377 | save gzip_wrong_block.csv.gz
{ cat "$whole"; echo 'and more'; } | save gzip_trailing_text.csv.gz
{ cat "$whole"; head -c 20 "$whole"; } | save gzip_second_member_cut.csv.gz
squeeze <"$whole" | save gzip_twice.csv.gz
lines "$page" | squeeze | save gzip_html.csv.gz
squeeze </dev/null | save gzip_empty.csv.gz

plain 1 20 | zstd -q -c --check | save zstd_whole.csv.zst
{ plain 1 10 | zstd -q -c; rows 11 20 | zstd -q -c; } | save zstd_frames.csv.zst
whole=$out/zstd_whole.csv.zst
size=$(wc -c <"$whole")
head -c 6 "$whole" | save zstd_cut_in_header.csv.zst
head -c $((size / 2)) "$whole" | save zstd_cut_half.csv.zst
head -c $((size - 1)) "$whole" | save zstd_cut_in_checksum.csv.zst
changed "$whole" $((size - 2)) 125 | save zstd_wrong_checksum.csv.zst
{ cat "$whole"; echo 'and more'; } | save zstd_trailing_text.csv.zst
zstd -q -c <"$whole" | save zstd_twice.csv.zst
