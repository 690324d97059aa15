#!/usr/bin/env bash
# Makes all bundles from PTB-XL: models/training/make_shipped.sh [options of make_bundle.py, such as --data DIR or --smoke]
# May be stopped and started again. The held-out bundles come first: the shipped one's shared calibration is fitted on them.
set -euo pipefail
cd "$(dirname "$0")"
# Without the first, torch waits for threads that it does not use; without the others, every large array is given back to the
# system and asked for again, which takes a third of the time.
export OMP_NUM_THREADS=1 MALLOC_MMAP_THRESHOLD_=4000000000 MALLOC_TRIM_THRESHOLD_=8000000000 MALLOC_TOP_PAD_=200000000

make() { /usr/bin/python3 -W ignore make_bundle.py "$@"; }

heldout=(held-out-1 held-out-2 held-out-3 held-out-4 held-out-5 held-out-1-unread)
for name in "${heldout[@]}"; do make "$name" "$@"; done
for name in "${heldout[@]}"; do make "$name" --transfer "$@"; done
make leadwise "$@"
