import time


def wait_for_report(report_id: int) -> str:
    time.sleep(2)
    return f"report {report_id}"


def wait_in_thread(report_id: int) -> str:
    time.sleep(2)  # ok: only a def endpoint calls this
    return f"report {report_id}"
