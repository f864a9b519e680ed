"""A page that a browser saved in one file is read as the page itself."""

from email.mime.image import MIMEImage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

import pytest

from speechkit.errors import InputError
from speechkit.readers import read_bytes

PAGE = "<html><body><p>同志们，今年要把基层基础打牢。</p></body></html>"


def saved(*parts):
    message = MIMEMultipart("related")
    message["From"] = "<Saved by a browser>"
    for part in parts:
        message.attach(part)
    return bytes(message)


def test_page_in_a_saved_file_is_read():
    content = saved(MIMEImage(b"GIF89a", "gif"), MIMEText(PAGE, "html", "gb18030"))
    source = read_bytes(content)
    assert source.raw == "同志们，今年要把基层基础打牢。"
    assert source.encoding == "gb18030"


def test_saved_file_without_a_page_is_refused():
    with pytest.raises(InputError, match="holds no page"):
        read_bytes(saved(MIMEImage(b"GIF89a", "gif")))


def test_parts_within_parts_without_end_are_refused():
    heads = "".join(
        f'Content-Type: multipart/mixed; boundary="b{i}"\n\n--b{i}\n'
        for i in range(3000)
    )
    with pytest.raises(InputError, match="beyond all reason"):
        read_bytes(f"MIME-Version: 1.0\n{heads}".encode(), ".mht")
