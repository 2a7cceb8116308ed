#!/usr/bin/env bash
# Records what tshark says about every capture in samples/, for tests/it/conformance.rs:
# NAME.tshark.tsv.zst holds a first line with the version of tshark, then frame, field and value of
# every cell that is not empty; several values are joined by the character 0x1f.
# usage: bash tests/corpus/refresh.sh
set -euo pipefail
cd "$(dirname "$0")"
version=$(tshark --version 2>/dev/null | head -1)
words=(-e frame.number)
while read -r field; do words+=(-e "$field"); done <fields.txt
rm -f ./*.tshark.tsv.zst
for capture in ../../samples/*.pcap*; do
  name=$(basename "$capture")
  {
    printf '# %s\n' "$version"
    # Null-encrypted ESP and null-ciphered NAS are decoded, as imsctl does without being asked.
    tshark -n -2 -r "$capture" -T fields "${words[@]}" -E occurrence=a -E aggregator=$'\x1f' -E separator=/t \
      -o esp.enable_null_encryption_decode_heuristic:TRUE -o nas-eps.null_decipher:TRUE 2>/dev/null |
      awk -F'\t' -v OFS='\t' 'NR == FNR { name[FNR + 1] = $1; next } { for (i = 2; i <= NF; i++) if ($i != "") print $1, name[i], $i }' fields.txt -
  } | zstd -19 -q -o "$name.tshark.tsv.zst"
done
