import functools
from pathlib import Path

HANDLERS = []


def logged(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        return function(*args, **kwargs)

    return wrapper


def handles(name):
    def register(function):
        async def handle(request):
            return function(request)  # expect no-blocking-call: handle_65 > pathlib.Path.unlink

        HANDLERS.append((name, handle))
        return function

    return register


@logged
def step_0():
    return 0


@logged
def step_1():
    return 1


@logged
def step_2():
    return 2


@logged
def step_3():
    return 3


@logged
def step_4():
    return 4


@logged
def step_5():
    return 5


@logged
def step_6():
    return 6


@logged
def step_7():
    return 7


@logged
def step_8():
    return 8


@logged
def step_9():
    return 9


@logged
def step_10():
    return 10


@logged
def step_11():
    return 11


@logged
def step_12():
    return 12


@logged
def step_13():
    return 13


@logged
def step_14():
    return 14


@logged
def step_15():
    return 15


@logged
def step_16():
    return 16


@logged
def step_17():
    return 17


@logged
def step_18():
    return 18


@logged
def step_19():
    return 19


@logged
def step_20():
    return 20


@logged
def step_21():
    return 21


@logged
def step_22():
    return 22


@logged
def step_23():
    return 23


@logged
def step_24():
    return 24


@logged
def step_25():
    return 25


@logged
def step_26():
    return 26


@logged
def step_27():
    return 27


@logged
def step_28():
    return 28


@logged
def step_29():
    return 29


@logged
def step_30():
    return 30


@logged
def step_31():
    return 31


@logged
def step_32():
    return 32


@logged
def step_33():
    return 33


@logged
def step_34():
    return 34


@logged
def step_35():
    return 35


@logged
def step_36():
    return 36


@logged
def step_37():
    return 37


@logged
def step_38():
    return 38


@logged
def step_39():
    return 39


@logged
def step_40():
    return 40


@logged
def step_41():
    return 41


@logged
def step_42():
    return 42


@logged
def step_43():
    return 43


@logged
def step_44():
    return 44


@logged
def step_45():
    return 45


@logged
def step_46():
    return 46


@logged
def step_47():
    return 47


@logged
def step_48():
    return 48


@logged
def step_49():
    return 49


@logged
def step_50():
    return 50


@logged
def step_51():
    return 51


@logged
def step_52():
    return 52


@logged
def step_53():
    return 53


@logged
def step_54():
    return 54


@logged
def step_55():
    return 55


@logged
def step_56():
    return 56


@logged
def step_57():
    return 57


@logged
def step_58():
    return 58


@logged
def step_59():
    return 59


@logged
def step_60():
    return 60


@logged
def step_61():
    return 61


@logged
def step_62():
    return 62


@logged
def step_63():
    return 63


@logged
def step_64():
    return 64


@logged
def step_65():
    return Path("/srv/last").touch()


@handles("0")
def handle_0(request):
    return 0


@handles("1")
def handle_1(request):
    return 1


@handles("2")
def handle_2(request):
    return 2


@handles("3")
def handle_3(request):
    return 3


@handles("4")
def handle_4(request):
    return 4


@handles("5")
def handle_5(request):
    return 5


@handles("6")
def handle_6(request):
    return 6


@handles("7")
def handle_7(request):
    return 7


@handles("8")
def handle_8(request):
    return 8


@handles("9")
def handle_9(request):
    return 9


@handles("10")
def handle_10(request):
    return 10


@handles("11")
def handle_11(request):
    return 11


@handles("12")
def handle_12(request):
    return 12


@handles("13")
def handle_13(request):
    return 13


@handles("14")
def handle_14(request):
    return 14


@handles("15")
def handle_15(request):
    return 15


@handles("16")
def handle_16(request):
    return 16


@handles("17")
def handle_17(request):
    return 17


@handles("18")
def handle_18(request):
    return 18


@handles("19")
def handle_19(request):
    return 19


@handles("20")
def handle_20(request):
    return 20


@handles("21")
def handle_21(request):
    return 21


@handles("22")
def handle_22(request):
    return 22


@handles("23")
def handle_23(request):
    return 23


@handles("24")
def handle_24(request):
    return 24


@handles("25")
def handle_25(request):
    return 25


@handles("26")
def handle_26(request):
    return 26


@handles("27")
def handle_27(request):
    return 27


@handles("28")
def handle_28(request):
    return 28


@handles("29")
def handle_29(request):
    return 29


@handles("30")
def handle_30(request):
    return 30


@handles("31")
def handle_31(request):
    return 31


@handles("32")
def handle_32(request):
    return 32


@handles("33")
def handle_33(request):
    return 33


@handles("34")
def handle_34(request):
    return 34


@handles("35")
def handle_35(request):
    return 35


@handles("36")
def handle_36(request):
    return 36


@handles("37")
def handle_37(request):
    return 37


@handles("38")
def handle_38(request):
    return 38


@handles("39")
def handle_39(request):
    return 39


@handles("40")
def handle_40(request):
    return 40


@handles("41")
def handle_41(request):
    return 41


@handles("42")
def handle_42(request):
    return 42


@handles("43")
def handle_43(request):
    return 43


@handles("44")
def handle_44(request):
    return 44


@handles("45")
def handle_45(request):
    return 45


@handles("46")
def handle_46(request):
    return 46


@handles("47")
def handle_47(request):
    return 47


@handles("48")
def handle_48(request):
    return 48


@handles("49")
def handle_49(request):
    return 49


@handles("50")
def handle_50(request):
    return 50


@handles("51")
def handle_51(request):
    return 51


@handles("52")
def handle_52(request):
    return 52


@handles("53")
def handle_53(request):
    return 53


@handles("54")
def handle_54(request):
    return 54


@handles("55")
def handle_55(request):
    return 55


@handles("56")
def handle_56(request):
    return 56


@handles("57")
def handle_57(request):
    return 57


@handles("58")
def handle_58(request):
    return 58


@handles("59")
def handle_59(request):
    return 59


@handles("60")
def handle_60(request):
    return 60


@handles("61")
def handle_61(request):
    return 61


@handles("62")
def handle_62(request):
    return 62


@handles("63")
def handle_63(request):
    return 63


@handles("64")
def handle_64(request):
    return 64


@handles("65")
def handle_65(request):
    return Path("/srv/last").unlink()


async def first():
    return step_0()  # ok: in memory


async def last():
    return step_65()  # expect no-blocking-call: wrapper > step_65 > pathlib.Path.touch


async def dispatch(name, request):
    for key, handle in HANDLERS:
        if key == name:
            return await handle(request)
