# SPDX-License-Identifier: MIT
# Bytes that are not what the encoding allows, marks in wrong places, and characters that nobody sees.

bom='\357\273\277'
scores_first() { plain 1 20 | awk -F , -v OFS=, '{ print $3, $1, $2, $4, $5 }'; }
accented() { plain 1 20 | sed 's/North/Orléans/; s/fine/très bien/; 1s/region/région/'; }

{ printf "$bom"; scores_first; } | save encoding_mark.csv
{ printf "$bom$bom"; scores_first; } | save encoding_mark_twice.csv
{ printf "$bom"; plain 1 10; printf "$bom"; rows 11 20; } | save encoding_mark_in_the_middle.csv
{ printf "$bom"; plain 1 10; printf "$bom"; plain 11 20; } | save encoding_mark_before_second_header.csv
accented | sed '1s/^/\xef\xbb\xbf/' | iconv -f UTF-8 -t UTF-16LE | save encoding_utf16le_mark.csv
accented | sed '1s/^/\xef\xbb\xbf/' | iconv -f UTF-8 -t UTF-16BE | save encoding_utf16be_mark.csv
accented | iconv -f UTF-8 -t UTF-16LE | save encoding_utf16le.csv
accented | iconv -f UTF-8 -t UTF-16BE | save encoding_utf16be.csv
accented | iconv -f UTF-8 -t UTF-16LE | save encoding_utf16le_told_utf8.csv
{ printf '\377\376'; plain 1 20 | iconv -f UTF-8 -t UTF-16LE | head -c -1; } | save encoding_utf16le_odd.csv
{ printf '\377\376'; plain 1 10 | iconv -f UTF-8 -t UTF-16LE; printf B; rows 11 20 | iconv -f UTF-8 -t UTF-16LE; } |
  save encoding_utf16le_shifted.csv
{ printf '\377\376'; plain 1 10 | iconv -f UTF-8 -t UTF-16LE
  printf 'R\0002\0001\000,\000,\0009\000,\000\000\330x\000,\000N\000\n\000'; rows 11 20 | iconv -f UTF-8 -t UTF-16LE; } |
  save encoding_utf16le_half_pair.csv
accented | sed '1s/^/\xef\xbb\xbf/' | iconv -f UTF-8 -t UTF-32LE | save encoding_utf32le_mark.csv
accented | sed '1s/^/\xef\xbb\xbf/' | iconv -f UTF-8 -t UTF-32BE | save encoding_utf32be_mark.csv
accented | iconv -f UTF-8 -t UTF-32LE | save encoding_utf32le.csv
accented | iconv -f UTF-8 -t WINDOWS-1252 | save encoding_windows_1252.csv
accented | iconv -f UTF-8 -t WINDOWS-1252 | save encoding_windows_1252_where.csv
accented | sed 's/fine/l’€ – “œuvre”/' | iconv -f UTF-8 -t WINDOWS-1252 | save encoding_windows_1252_signs.csv
accented | iconv -f UTF-8 -t ISO-8859-1 | save encoding_latin1.csv
accented | iconv -f UTF-8 -t CP850 | save encoding_cp850.csv
{ accented | iconv -f UTF-8 -t WINDOWS-1252; lines 'R21,2026-01-21,9,appr\0202ci\0202 tr\0212s,North'; } | save encoding_cp850_leftovers.csv
accented | iconv -f UTF-8 -t MACINTOSH | save encoding_macintosh_told.csv
accented | iconv -f UTF-8 -t IBM037 | save encoding_ebcdic.csv
{ accented; lines 'R21,2026-01-21,9,caf\0351 cr\0350me,Orl\0351ans'; } | save encoding_utf8_and_windows_1252.csv
accented | iconv -f ISO-8859-1 -t UTF-8 | save encoding_twice.csv
# below_accents NAME LINE...: valid characters outnumber the bytes that are not, so the file is in UTF-8.
below_accents() {
  name=$1
  shift
  { accented; lines "$@"; } | save "$name"
}
below_accents encoding_overlong.csv 'R21,2026-01-21,9,\0300\0257 \0340\0200\0257 \0360\0200\0200\0257,North'
below_accents encoding_overlong_comma.csv 'R21,2026-01-21,9,a\0300\0254b,North'
below_accents encoding_surrogates.csv 'R21,2026-01-21,9,\0355\0240\0200\0355\0260\0200,North'
below_accents encoding_beyond_unicode.csv 'R21,2026-01-21,9,\0364\0220\0200\0200 \0370\0210\0200\0200\0200 \0377,North'
among encoding_cut_characters.csv 'R21,2026-01-21,9,caf\0303,North' 'R22,2026-01-22,9,6 \0342\0202,Nor\0360\0237\0230' \
  'R23,2026-01-22,9,"caf\0303",Nor\0342'
{ plain 1 19; printf 'R20,2026-01-20,6,fine,Nor\303'; } | save encoding_cut_last.csv
among encoding_nul.csv 'R21,2026-01-21,9,a\0000b,North'
among encoding_nul_in_score.csv 'R21,2026-01-21,9\0000,fine,North'
{ plain 1 10; printf 'R21,2026-01-21,9,'; repeated x 4096 | tr x '\000'; echo ',North'; rows 11 20; } | save encoding_nul_run.csv
{ plain 1 10; repeated x 4096 | tr x '\000'; rows 11 20; } | save encoding_nul_block.csv
{ plain 1 20; repeated x 4096 | tr x '\000'; } | save encoding_nul_tail.csv
repeated x 4096 | tr x '\000' | save encoding_nul_only.csv
among encoding_control.csv 'R21,2026-01-21,9,\0001\0002\0003\0004\0005\0006\0007\0010\0016\0037\0177,North'
among encoding_control_in_score.csv 'R21,2026-01-21,9\0001,fine,North'
among encoding_bidi.csv 'R21,2026-01-21,9,\0342\0200\0256evil\0342\0200\0254 \0342\0201\0246x\0342\0201\0251,\0342\0200\0256htroN'
among encoding_zero_width.csv 'R21,2026-01-21,9,a\0342\0200\0213b\0342\0200\0215c\0302\0255d,No\0342\0200\0214rth'
among encoding_zero_width_in_score.csv 'R21,2026-01-21,9\0342\0200\0213,fine,North'
replaced encoding_zero_width_in_header.csv '1s/nps/n\xe2\x80\x8bps/'
replaced encoding_no_break_in_header.csv '1s/nps/\xc2\xa0nps\xc2\xa0/'
among encoding_replacement.csv 'R21,2026-01-21,9,caf\0357\0277\0275,\0357\0277\0275'
among encoding_noncharacters.csv 'R21,2026-01-21,9,\0357\0267\0220\0357\0277\0277\0364\0217\0277\0277,North'
{ plain 1 10; printf 'R21,2026-01-21,9,"'
  awk 'BEGIN { for (i = 1; i < 256; ++i) if (i != 34) printf "%c", i }'; printf '\000",North\n'; rows 11 20; } | save encoding_every_byte.csv
