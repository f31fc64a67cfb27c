"""What `vnsum models` says, in English and in Vietnamese."""

from __future__ import annotations

__all__ = ["MODELS"]

MODELS: dict[str, tuple[str, str]] = {
    "help.models.list": (
        "List bundled models and those kept in the cache.",
        "Liệt kê mô hình đi kèm và mô hình lưu trong bộ nhớ đệm.",
    ),
    "help.models.verify": (
        "Check the files of models against their checksums; all of them without a NAME.",
        "Đối chiếu tệp mô hình với SHA-256; không nêu NAME thì kiểm tra tất cả.",
    ),
    "help.models.convert": (
        (
            "Convert a MODEL (folder or Hub id) for CTranslate2 ahead of its first use, or with "
            "--from-pickle from pickled weights into safetensors."
        ),
        (
            "Chuyển MODEL (thư mục hoặc mã trên Hub) sang CTranslate2 trước khi dùng lần đầu, hoặc "
            "với --from-pickle từ tệp pickle sang safetensors."
        ),
    ),
    "help.models.remove": (
        "Remove models from the cache; bundled ones stay.",
        "Xóa mô hình khỏi bộ nhớ đệm; mô hình đi kèm không bị xóa.",
    ),
    "help.models.from_pickle": (
        "Read pickled weights (only of someone you trust) and write safetensors to -o.",
        "Đọc tệp pickle (chỉ khi tin nguồn) và ghi safetensors vào -o.",
    ),
    "help.models.output": ("New folder of the converted model.", "Thư mục mới cho mô hình."),
    "help.models.yes": ("Do not ask.", "Không hỏi lại."),
    "ask.remove": ("Remove {names}?", "Xóa {names}?"),
    "show.cached": ("cached {day}, {size} MB", "lưu ngày {day}, {size} MB"),
    "tell.removed": ("{name} removed", "đã xóa {name}"),
    "tell.converted": ("{name} is ready", "{name} đã sẵn sàng"),
    "usage.no_entry": (
        "no model is called {name} here; see `vnsum models list`",
        "ở đây không có mô hình nào tên {name}; xem `vnsum models list`",
    ),
    "usage.kept_alone": (
        "{name} comes with vnsum and is not removed",
        "{name} đi kèm vnsum nên không xóa được",
    ),
    "usage.pickle_output": ("--from-pickle needs -o", "--from-pickle cần -o"),
    "usage.output_pickle": (
        "-o goes with --from-pickle; other conversions are kept in the cache",
        "-o chỉ dùng với --from-pickle; các bản chuyển khác nằm trong bộ nhớ đệm",
    ),
}
