"""The words that the grammar of time knows, by what they do in a phrase."""

from collections.abc import Iterator
from enum import StrEnum, auto


class Term(StrEnum):
    """What a word or a fixed group of words does in a phrase of time."""

    DAY = auto()
    MONTH = auto()
    QUARTER = auto()
    YEAR = auto()
    WEEK = auto()
    STAGE = auto()
    WEEKDAY = auto()
    LUNAR_FIRST_DAYS = auto()
    FULL_MOON = auto()
    LUNAR = auto()
    TET = auto()
    UPPER_THIRD = auto()
    MIDDLE_THIRD = auto()
    LOWER_THIRD = auto()
    BEGIN = auto()
    MIDDLE = auto()
    END = auto()
    HALF = auto()
    NTH = auto()
    MORNING = auto()
    NOON = auto()
    AFTERNOON = auto()
    EVENING = auto()
    WHOLE = auto()
    WITHIN = auto()
    AT = auto()
    OF = auto()
    FROM = auto()
    TO = auto()
    EXHAUSTED = auto()
    BEFORE = auto()
    AFTER = auto()
    AROUND = auto()
    LATEST = auto()
    TERM_OF = auto()
    DONE = auto()
    NOW = auto()
    THIS = auto()
    NEXT = auto()
    PREVIOUS = auto()
    EACH = auto()
    PERIODIC = auto()
    ONGOING = auto()
    ONWARD = auto()
    ONCE = auto()
    COUNTER = auto()
    ON_DEMAND = auto()
    ASKED = auto()
    OR = auto()
    AND = auto()
    PEAK = auto()
    FOCUS = auto()
    TENTATIVE = auto()
    DEPENDS = auto()
    FOLLOWING = auto()
    AFTER_EVENT = auto()
    COURSE = auto()
    COUNTED_FROM = auto()
    SPAN_OF = auto()
    WORKING = auto()
    ANNIVERSARY = auto()
    OCCASION = auto()
    LAW = auto()
    SCHOOL_YEAR = auto()
    ISSUED = auto()
    THIS_PLAN = auto()


_PHRASES: dict[Term, str] = {
    Term.DAY: "ngày, hôm, ngày làm việc thứ",
    Term.MONTH: "tháng",
    Term.QUARTER: "quý",
    Term.YEAR: "năm, năm tài chính, năm ngân sách",
    Term.WEEK: "tuần, tuần lễ",
    Term.STAGE: "giai đoạn, nhiệm kỳ, thời kỳ",
    Term.WEEKDAY: "chủ nhật",
    Term.LUNAR_FIRST_DAYS: "mùng, mồng",
    Term.FULL_MOON: "rằm, ngày rằm",
    Term.LUNAR: "âm lịch, al, âl, lịch âm",
    Term.TET: "tết nguyên đán, tết âm lịch, tết cổ truyền, tết",
    Term.UPPER_THIRD: "thượng tuần",
    Term.MIDDLE_THIRD: "trung tuần",
    Term.LOWER_THIRD: "hạ tuần",
    Term.BEGIN: "đầu, những ngày đầu, các ngày đầu, đầu tiên",
    Term.MIDDLE: "giữa",
    Term.END: "cuối, những ngày cuối, các ngày cuối, cuối cùng",
    Term.HALF: "nửa",
    Term.NTH: "thứ",
    Term.MORNING: "sáng, buổi sáng",
    Term.NOON: "trưa, buổi trưa",
    Term.AFTERNOON: "chiều, buổi chiều",
    Term.EVENING: "tối, buổi tối, đêm",
    Term.WHOLE: "cả, suốt, toàn bộ, trọn, xuyên suốt, trong cả, trong suốt",
    Term.WITHIN: "trong, trong nội, vào trong, ngay trong",
    Term.AT: "vào, lúc, vào lúc, vào hồi, hồi, từng bước vào, khoảng vào",
    Term.OF: "của, thuộc",
    Term.FROM: "từ, kể từ, bắt đầu từ, tính từ, bắt đầu, ngày bắt đầu",
    Term.TO: "đến, tới, cho đến, cho tới, đến khoảng",
    Term.EXHAUSTED: "hết",
    Term.BEFORE: "trước",
    Term.AFTER: "sau, ngay sau",
    Term.AROUND: "trước trong và sau, trước trong sau, trong và sau, trước và trong, trước và sau",
    Term.LATEST: (
        "chậm nhất, muộn nhất, trễ nhất, không quá, không muộn hơn, không chậm hơn, không trễ hơn, "
        "hạn cuối, hạn chót, thời hạn cuối, thời hạn, hạn, hạn nộp, hạn gửi, hạn hoàn thành, "
        "không chậm quá, thời hạn hoàn thành, hạn cuối cùng, thời hạn cuối cùng, thời hạn gửi"
    ),
    Term.TERM_OF: (
        "thời hạn, hạn báo cáo, hạn gửi, hạn nộp, hạn đăng ký, hạn ban hành, hạn hoàn thành, "
        "hạn trình, thời hạn gửi, thời hạn hoàn thành"
    ),
    Term.DONE: (
        "hoàn thành, hoàn thiện, hoàn tất, kết thúc, xong, làm xong, thực hiện xong, dứt điểm"
    ),
    Term.NOW: "nay, bây giờ, hiện nay, thời điểm hiện nay, giờ",
    Term.THIS: "này, nay",
    Term.NEXT: "sau, tới, kế tiếp, tiếp theo, kế, liền kề, sau liền kề",
    Term.PREVIOUS: "trước, ngoái, trước đó, trước liền kề",
    Term.EACH: "hằng, mỗi, từng, thường kỳ hằng, định kỳ hằng, định kỳ mỗi",
    Term.PERIODIC: "định kỳ, thường kỳ, cứ, theo định kỳ",
    Term.ONGOING: (
        "thường xuyên, liên tục, suốt năm, quanh năm, hằng ngày thường xuyên, "
        "trong suốt thời gian thực hiện kế hoạch, trong suốt quá trình thực hiện, "
        "trong suốt thời gian thực hiện"
    ),
    Term.ONWARD: (
        "các năm tiếp theo, những năm tiếp theo, các năm sau, những năm sau, năm tiếp theo, "
        "các năm sau đó, những năm sau đó, các năm kế tiếp, những năm kế tiếp, các năm tới, "
        "những năm tới, trở đi, trở về sau, các năm về sau, giai đoạn tiếp theo, "
        "các giai đoạn tiếp theo, các tháng tiếp theo, những tháng tiếp theo, các quý tiếp theo, "
        "các tháng sau, các quý sau"
    ),
    Term.ONCE: "một lần, lần một",
    Term.COUNTER: (
        "lần, đợt, cuộc, buổi, lớp, kỳ, hội nghị, chuyên mục, tin bài, tin, bài, số, chuyên đề, "
        "phiên, phiên họp, phiên chợ, cuộc họp, đoàn, chuyến, bản tin, phóng sự, phiên bản, "
        "hội thảo, tọa đàm, lượt, buổi họp, buổi sinh hoạt, kỳ họp, báo cáo, ấn phẩm, chương trình"
    ),
    Term.ON_DEMAND: (
        "đột xuất, theo yêu cầu đột xuất, bất thường, khi cần, khi cần thiết, lúc cần thiết, "
        "khi có yêu cầu đột xuất, đột xuất khi cần thiết, đột xuất khi có yêu cầu, "
        "đột xuất theo yêu cầu"
    ),
    Term.ASKED: (
        "theo yêu cầu, khi có yêu cầu, khi được yêu cầu, khi có đề nghị, theo đề nghị, "
        "khi có chỉ đạo, khi có phát sinh, khi phát sinh, khi có nhu cầu"
    ),
    Term.OR: "hoặc, hay",
    Term.AND: "và, cùng, cùng với",
    Term.PEAK: (
        "cao điểm, đợt cao điểm, tháng cao điểm, tuần cao điểm, đợt cao điểm tuyên truyền, "
        "thời gian cao điểm, đỉnh điểm, giai đoạn cao điểm"
    ),
    Term.FOCUS: (
        "tập trung, trọng tâm, trọng điểm, nhất là, đặc biệt là, chủ yếu, tập trung chủ yếu, "
        "ưu tiên, đặc biệt"
    ),
    Term.TENTATIVE: (
        "dự kiến, dự tính, ước, khoảng, tạm tính, có thể, dự định, vào khoảng, tạm dự kiến"
    ),
    Term.DEPENDS: (
        "tùy thuộc, tùy theo, tuỳ vào, phụ thuộc, tùy vào, tùy, căn cứ, căn cứ vào, "
        "phụ thuộc vào, tùy thuộc vào, chờ, đợi, trên cơ sở, tùy tình hình, lồng ghép, "
        "gắn với, kết hợp với"
    ),
    Term.FOLLOWING: "theo, theo đúng, thực hiện theo, bám sát, đúng theo, đúng",
    Term.AFTER_EVENT: (
        "sau khi, ngay sau khi, khi có, khi được, ngay khi, ngay khi có, trước khi, kể từ khi, "
        "từ khi, nếu có, khi, đến khi, cho đến khi, trong khi"
    ),
    Term.COURSE: (
        "trong quá trình, quá trình, trong thời gian, trong suốt quá trình, "
        "trong suốt thời gian, trong đợt, trong tháng hành động, trong tuần lễ, "
        "trong thời điểm, cùng thời điểm, cùng thời gian, thông báo sau, sẽ thông báo, "
        "có thông báo, thông báo cụ thể, được thông báo, sẽ có thông báo, vụ đông xuân, vụ hè thu, "
        "vụ mùa, vụ xuân, vụ đông, vụ thu đông, mùa mưa, mùa khô, theo mùa vụ, trong nhiệm kỳ, "
        "đầu vụ, cuối vụ, có lịch, có lịch cụ thể, có kế hoạch riêng, có kế hoạch cụ thể, "
        "sẽ có kế hoạch, có hướng dẫn riêng, có văn bản riêng, có thông báo riêng, sẽ có văn bản, "
        "sẽ có hướng dẫn, sẽ có lịch"
    ),
    Term.COUNTED_FROM: "kể từ, tính từ, từ, sau",
    Term.SPAN_OF: (
        "trong vòng, trong thời hạn, trong thời gian, trong khoảng, trong khoảng thời gian, "
        "thời lượng, thời gian không quá, trong tối đa, tối đa, tối thiểu, không quá, kéo dài"
    ),
    Term.WORKING: "làm việc",
    Term.ANNIVERSARY: "kỷ niệm, chào mừng, hướng tới, truyền thống, thành lập, ngày sinh, lần thứ",
    Term.OCCASION: (
        "dịp, nhân dịp, vào dịp, nhân, đúng dịp, trong dịp, nhân kỷ niệm, dịp lễ, dịp nghỉ lễ, "
        "trong dịp lễ, vào dịp lễ, nhân dịp lễ, các ngày lễ"
    ),
    Term.LAW: (
        "luật, bộ luật, nghị quyết, quyết định, nghị định, thông tư, chỉ thị, kết luận, công văn, "
        "kế hoạch, chương trình, hướng dẫn, thông báo, báo cáo, tờ trình, pháp lệnh, hiến pháp, "
        "đề án, dự án, văn bản, quy chế, công điện, thông tri, quy định, giấy mời, chiến lược"
    ),
    Term.SCHOOL_YEAR: "năm học, niên học, niên vụ, học kỳ",
    Term.ISSUED: "ban hành, ký, ký ban hành, có hiệu lực, phát động",
    Term.THIS_PLAN: "kế hoạch, kế hoạch này, quyết định, quyết định này",
}

_NUMBER_WORDS = (
    ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"),
    {"tư": 4, "nhất": 1, "nhì": 2, "bẩy": 7, "giêng": 1, "chạp": 12, "lăm": 5, "mốt": 1},
)

_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6}

Words = tuple[str, ...]


def word_set(words: str) -> frozenset[str]:
    """The words of a line as a set."""
    return frozenset(words.split())


def phrases() -> Iterator[tuple[Words, Term]]:
    """Every group of words with its term; a group may come with more than one term."""
    for term, listed in _PHRASES.items():
        for phrase in listed.split(","):
            yield tuple(phrase.split()), term


def number_word(word: str) -> int | None:
    """The number 0-12 that one word names ("tư" 4, "giêng" 1, "chạp" 12), else None."""
    plain, special = _NUMBER_WORDS
    if word in plain:
        return plain.index(word)
    return special.get(word)


def roman(word: str) -> int | None:
    """The number of a quarter in Roman figures, a scanner's l and 1 for I forgiven."""
    return _ROMAN.get(word.replace("l", "i").replace("1", "i"))
