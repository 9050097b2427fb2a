"""Trusts a notebook, as `jupyter trust` does where it is installed: python3 trust.py NOTEBOOK"""
from nbformat.sign import TrustNotebookApp

TrustNotebookApp.launch_instance()
