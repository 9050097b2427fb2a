"""Executes a notebook as a person does who types: python3 answer.py NOTEBOOK OUTPUT ANSWERS

ANSWERS is a file with one line for each question of the notebook."""
import sys

import nbformat
from jupyter_client.manager import start_new_kernel
from nbformat.v4 import output_from_msg

source, target, typed = sys.argv[1:]
notebook = nbformat.read(source, as_version=4)
answers = open(typed, encoding="utf-8").read().splitlines()
manager, client = start_new_kernel(kernel_name="java")
try:
    for cell in notebook.cells:
        outputs = []

        def shown(message):
            if message["header"]["msg_type"] in ("stream", "display_data", "execute_result", "error"):
                outputs.append(output_from_msg(message))

        reply = client.execute_interactive(
            cell.source,
            allow_stdin=True,
            output_hook=shown,
            stdin_hook=lambda message: client.input(answers.pop(0)),
            timeout=60,
        )
        cell.outputs = outputs
        cell.execution_count = reply["content"]["execution_count"]
finally:
    client.stop_channels()
    manager.shutdown_kernel()
if answers:
    sys.exit("nobody asked for " + repr(answers))
nbformat.write(notebook, target)
