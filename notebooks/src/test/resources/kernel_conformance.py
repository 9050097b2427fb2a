"""Jupyter's own test of kernels, over the installed kernel: python3 kernel_conformance.py"""
import unittest

import jupyter_kernel_test
from jupyter_client.session import Session


class JavaKernelTest(jupyter_kernel_test.KernelTests):
    kernel_name = "java"
    language_name = "java"
    file_extension = ".jshell"

    code_hello_world = 'System.out.println("hello, world");'
    code_stderr = 'System.err.println("oops");'
    code_generate_error = 'throw new IllegalStateException("on purpose");'
    code_clear_output = "clearOutput(false);"
    code_inspect_sample = "Math.max("

    completion_samples = [
        {"text": "Math.hypo", "matches": {"hypot("}},
        {"text": "LinkedHashS", "matches": {"LinkedHashSet"}},
        {"text": '"😀".isBl', "matches": {"isBlank()"}},
        {"text": "%lsm", "matches": {"lsmagic"}},
    ]

    complete_code_samples = [
        "1 + 1",
        "int x = 3;",
        "record P(int a) {}",
        "for (int i = 0; i < 3; i++) {\n    int y = i;\n}",
        "%lsmagic",
        "%%time\n1\n\n",
        "// a note",
        "",
    ]
    incomplete_code_samples = [
        "1 +",
        "int twice(int x) {",
        "for (int i = 0; i < 3; i++) {\n    int y = i;",
        'var text = """\n    some',
        "/* a note",
        "List.of(1,",
        "%%time\n1",
    ]
    invalid_code_samples = [")", "int x = };", '"not closed', "class 3 {}"]

    code_execute_result = [
        {"code": "6 * 7", "result": "42"},
        {"code": '"a" + 1', "result": "a1"},
        {"code": 'render("<b>x</b>", "text/html")', "mime": "text/html", "result": "<b>x</b>"},
    ]
    code_display_data = [
        {"code": 'display("<b>x</b>", "text/html");', "mime": "text/html"},
        {"code": 'display("**x**", "text/markdown");', "mime": "text/markdown"},
        {"code": "display(List.of(1, 2));", "mime": "text/plain"},
        {
            "code": "display(new java.awt.image.BufferedImage(2, 2, java.awt.image.BufferedImage.TYPE_INT_RGB));",
            "mime": "image/png",
        },
    ]

    code_history_pattern = "6 ?*7"
    supported_history_operations = ("tail", "range", "search")

    # beyond what the package asks

    def value_of(self, client, code, answers=()):
        """Runs a cell on a client that answers its questions; the cell's value as text."""
        asked = client.execute(code, allow_stdin=True)
        for answer in answers:
            question = client.get_stdin_msg(timeout=jupyter_kernel_test.TIMEOUT)
            self.assertEqual(question["header"]["msg_type"], "input_request")
            self.assertEqual(question["parent_header"]["msg_id"], asked)
            client.input(answer)
        value = None
        while True:
            message = client.get_iopub_msg(timeout=jupyter_kernel_test.TIMEOUT)
            if message["parent_header"].get("msg_id") != asked:
                continue
            jupyter_kernel_test.validate_message(message, message["msg_type"], asked)
            if message["msg_type"] == "execute_result":
                value = message["content"]["data"]["text/plain"]
            if message["content"].get("execution_state") == "idle":
                break
        while True:
            reply = client.get_shell_msg(timeout=jupyter_kernel_test.TIMEOUT)
            if reply["parent_header"].get("msg_id") == asked:
                self.assertEqual(reply["content"]["status"], "ok", reply["content"])
                return value

    def test_stdin(self):
        self.flush_channels()
        code = "var in = new Scanner(System.in); in.nextLine() + in.nextLine()"
        self.assertEqual(self.value_of(self.kc, code, ["größer", "😀"]), "größer😀")

    def test_two_front_ends(self):
        self.flush_channels()
        other = self.km.client()
        # every front end has a session of its own; this client would share that of the first one
        other.session = Session(key=self.kc.session.key, signature_scheme=self.kc.session.signature_scheme)
        other.start_channels()
        try:
            other.wait_for_ready(timeout=jupyter_kernel_test.TIMEOUT)
            code = "new Scanner(System.in).nextLine()"
            for round in range(3):
                self.assertEqual(self.value_of(self.kc, code, [f"mine {round}"]), f"mine {round}")
                self.assertEqual(self.value_of(other, code, [f"theirs {round}"]), f"theirs {round}")
            self.assertEqual(self.value_of(other, "1 + 1"), "2")
        finally:
            other.stop_channels()


if __name__ == "__main__":
    unittest.main(verbosity=2)
