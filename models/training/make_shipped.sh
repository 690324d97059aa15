#!/usr/bin/env bash
# Makes both bundles from PTB-XL: models/training/make_shipped.sh [options of make_bundle.py, such as --data DIR]
# Three runs, each going on from the one before; may be stopped and started again. About 70 minutes on one core.
set -euo pipefail
cd "$(dirname "$0")"
export OMP_NUM_THREADS=1

run() { /usr/bin/python3 make_bundle.py "$@"; }

unseen=(--id ptbxl-minilm-heldout --hold-out study --epochs 12 --crop-epochs 5)
every=(--id all-statements --start ptbxl-minilm-heldout --epochs 9 --stop-after 4 --crop-epochs 0 --rate 1.2e-3 --measured 0.5 --no-bundle)
shipped=(--id ptbxl-minilm --start all-statements --whiten --text-rate 5 --epochs 6 --crop-epochs 0 --rate 1.2e-3 --measured 0.3)

run "${unseen[@]}" "$@"
run "${every[@]}" "$@"
run "${shipped[@]}" "$@"

# fold 10 is read here and nowhere else
run "${unseen[@]}" "$@" --export-only --final
run "${shipped[@]}" "$@" --export-only --final
