#!/usr/bin/env python3
"""Runs the images in QEMU, with the Linux kernel and QEMU's own network as its peers, and tries all that it does.

Usage: unshare --net --mount drive.py IMAGE SMALL-IMAGE. Only the namespace's own loopback and TAP are used. The image ends each of
its runs itself: what it was asked to count is compared on both sides.
"""

import concurrent.futures
import fcntl
import hashlib
import os
import random
import secrets
import select
import socket
import struct
import subprocess
import sys
import tempfile
import threading
import time

MAC = "02:00:00:00:00:02"
LINK_LOCAL = "fe80::ff:fe00:2%tap0"
HOST, IMAGE = "192.0.2.1", "192.0.2.2"
NAME, ADDRESS = "host.test", "198.51.100.7"
STATIC = {"address": f"{IMAGE}/24", "gateway": HOST, "name_server": HOST}
TAP = "tap,ifname=tap0,script=no,downscript=no"
ECHO, CONTROL, PAGE = 7, 9, 80


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


class Machine:
    """QEMU with the image, and its monitor."""

    def __init__(self, image, network, **settings):
        self.place = tempfile.TemporaryDirectory()
        monitor = os.path.join(self.place.name, "monitor")
        settings |= {"seed": secrets.token_hex(16), "look-up": NAME}
        words = ["wireloom"] + [f"{name.replace('_', '-')}={value}" for name, value in settings.items()]
        semihosting = ",".join(["enable=on", "target=native"] + [f"arg={word}" for word in words])
        self.process = subprocess.Popen(
            ["qemu-system-arm", "-M", "mps2-an385", "-cpu", "cortex-m3", "-nographic", "-serial", "none"]
            + ["-semihosting-config", semihosting, "-monitor", f"unix:{monitor},server,nowait"]
            + ["-netdev", f"{network},id=lan", "-net", f"nic,model=lan9118,netdev=lan,macaddr={MAC}"]
            + ["-kernel", image]
        )
        self.monitor = socket.socket(socket.AF_UNIX)
        retry(lambda: self.monitor.connect(monitor), 10)

    def plug(self, state):
        """Pulls the cable (off), or plugs it in (on)."""
        self.monitor.sendall(f"set_link lan {state}\n".encode())

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()
        self.monitor.close()
        self.place.cleanup()

    def stop(self, address, family, *least):
        """Tells the image to end, with the least that it must have counted: octets, datagrams, pages, link changes, leases, names. It
        does so once its connections are over."""
        words = " ".join(["stop"] + [str(number) for number in least])
        with socket.socket(family, socket.SOCK_DGRAM) as end:
            for _ in range(100):
                end.sendto(words.encode(), address)
                try:
                    status = self.process.wait(0.2)
                    break
                except subprocess.TimeoutExpired:
                    pass
            else:
                raise AssertionError("the image does not end")
        assert status == 0, f"the image's verdict: {status} ({words})"


def retry(action, seconds):
    """Repeats what fails because the other side is not there yet."""
    end = time.monotonic() + seconds
    while True:
        try:
            return action()
        except (OSError, AssertionError, subprocess.CalledProcessError):
            if time.monotonic() > end:
                raise
            time.sleep(0.1)


def connect(address, family=socket.AF_INET, seconds=30):
    end = socket.socket(family, socket.SOCK_STREAM)
    end.settimeout(seconds)
    end.connect(address)
    return end


def echo(end, count):
    """Sends `count` random octets, and compares what comes back by its hash."""
    sent, received = hashlib.sha256(), hashlib.sha256()

    def send():
        left = count
        while left > 0:
            octets = secrets.token_bytes(min(left, 16384))
            sent.update(octets)
            end.sendall(octets)
            left -= len(octets)

    sender = threading.Thread(target=send)
    sender.start()
    left = count
    while left > 0:
        octets = end.recv(min(left, 65536))
        assert octets, f"the stream ended {left} octets early"
        received.update(octets)
        left -= len(octets)
    sender.join()
    assert sent.digest() == received.digest(), "what came back is not what was sent"


def echo_whole(address, family, count, seconds=30):
    """The same on a connection of its own, both ends of which are closed in order."""
    with connect(address, family, seconds) as end:
        echo(end, count)
        end.shutdown(socket.SHUT_WR)
        assert end.recv(1) == b"", "something came after all"


def echo_datagrams(address, family, sizes):
    with socket.socket(family, socket.SOCK_DGRAM) as end:
        end.settimeout(10)
        end.connect(address)
        for size in sizes:
            octets = secrets.token_bytes(size)
            end.send(octets)
            assert end.recv(2048) == octets, f"a datagram of {size} octets came back otherwise"


def page(url):
    """The page, as numbers by their names."""
    text = run("curl", "-sS", "--fail", "--max-time", "60", "--globoff", url)
    assert text.startswith("wireloom on a Cortex-M3\n"), text
    lines = [line.split(": ") for line in text.splitlines()[1:]]
    return {name: int(value) if value.isdigit() else value for name, value in lines}


def found(url):
    """The same, once the name was looked up."""
    seen = page(url)
    assert seen.get(NAME) == ADDRESS, seen
    return seen


class NameServer(threading.Thread):
    """Knows one name, in both of its namespace's networks."""

    def __init__(self):
        super().__init__(daemon=True)
        self.end = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.end.bind(("0.0.0.0", 53))
        self.question = b"".join(bytes([len(label)]) + label.encode() for label in NAME.split(".")) + b"\0"

    def run(self):
        while True:
            query, peer = self.end.recvfrom(2048)
            end = 12 + len(self.question) + 4
            # A name's case is the asker's to choose; the answer repeats it. RFC 1035 §4.1: one question, of type A.
            is_known = query[12 : end - 4].lower() == self.question and query[end - 4 : end] == b"\0\x01\0\x01"
            head = query[:2] + struct.pack(">5H", 0x8180 if is_known else 0x8183, 1, int(is_known), 0, 0)
            record = b"\xc0\x0c" + struct.pack(">2HIH", 1, 1, 60, 4) + socket.inet_aton(ADDRESS)
            self.end.sendto(head + query[12:end] + (record if is_known else b""), peer)


def be_name_server():
    """This machine's resolver, as far as this namespace goes, is the one above: QEMU's asks it."""
    with tempfile.NamedTemporaryFile("w", suffix=".conf", delete=False) as file:
        file.write("nameserver 127.0.0.1\n")
    run("mount", "--bind", file.name, "/etc/resolv.conf")
    os.unlink(file.name)
    NameServer().start()


def address_of(host, port, kind=socket.SOCK_STREAM):
    family, _, _, _, address = socket.getaddrinfo(host, port, type=kind)[0]
    return address, family


def set_up_host():
    run("ip", "addr", "replace", f"{HOST}/24", "dev", "tap0")
    run("ip", "link", "set", "tap0", "up")


def make_tap():
    run("ip", "link", "set", "lo", "up")
    run("ip", "tuntap", "add", "tap0", "mode", "tap")
    with open("/proc/sys/net/ipv6/conf/tap0/accept_dad", "w") as setting:
        setting.write("0")
    set_up_host()


def on_tap(image):
    """The Linux kernel as the peer, over a cable that is pulled twice."""
    with Machine(image, TAP, **STATIC) as machine:
        retry(lambda: run("ping", "-c", "1", "-W", "1", IMAGE), 10)
        for host in (IMAGE, LINK_LOCAL):
            for size in (0, 56, 1452):
                run("ping", "-c", "5", "-i", "0.02", "-W", "2", "-s", str(size), host)
        pages = 0
        for host in (IMAGE, f"[{LINK_LOCAL}]"):
            page(f"http://{host}/")
            pages += 1
        datagrams, octets = 0, 0
        for host in (IMAGE, LINK_LOCAL):
            sizes = (0, 1, 18, 512, 1452)
            echo_datagrams(*address_of(host, ECHO), sizes)
            datagrams += len(sizes)
            echo_whole(*address_of(host, ECHO), 2_500_000)
            octets += 2_500_000
        # All at once: four sockets, four places in the backlog, and cookies for the rest.
        with concurrent.futures.ThreadPoolExecutor(20) as threads:
            ends = [threads.submit(echo_whole, (IMAGE, ECHO), socket.AF_INET, 20_000) for _ in range(20)]
            for end in ends:
                end.result()
        octets += 20 * 20_000
        with connect((IMAGE, ECHO)) as end:
            echo(end, 10_000)
            for pull, plug in (
                (lambda: machine.plug("off"), lambda: machine.plug("on")),
                (lambda: run("ip", "link", "set", "tap0", "down"), set_up_host),
            ):
                pull()
                time.sleep(0.5)
                lost = subprocess.run(["ping", "-c", "1", "-W", "1", IMAGE], capture_output=True)
                assert lost.returncode != 0, "an answer came without a cable"
                plug()
                retry(lambda: run("ping", "-c", "1", "-W", "1", IMAGE), 10)
                echo(end, 10_000)
            octets += 30_000
        seen = page(f"http://{IMAGE}/")
        assert seen["link changes"] == 2 and seen[NAME] == ADDRESS, seen
        machine.stop((IMAGE, CONTROL), socket.AF_INET, octets, datagrams, pages + 1, 2, 0, 1)
    print(f"on a TAP: {octets} octets echoed, {seen['connections']} connections, {seen['frames received']} frames received")


def on_user_network(image):
    """QEMU's own network, its DHCP server, and its DNS server, which asks the one of this machine."""
    echo_port, control_port, page_port = 10_007, 10_009, 10_080
    forwards = f"tcp:127.0.0.1:{echo_port}-:{ECHO}", f"udp:127.0.0.1:{control_port}-:{CONTROL}"
    forwards += (f"tcp:127.0.0.1:{page_port}-:{PAGE}", f"udp:127.0.0.1:{echo_port}-:{ECHO}")
    network = ",".join(["user", "net=10.0.2.0/24"] + [f"hostfwd={forward}" for forward in forwards])
    with Machine(image, network) as machine:
        retry(lambda: found(f"http://127.0.0.1:{page_port}/"), 20)
        echo_datagrams(("127.0.0.1", echo_port), socket.AF_INET, (1, 512, 1452))
        echo_whole(("127.0.0.1", echo_port), socket.AF_INET, 500_000)
        machine.stop(("127.0.0.1", control_port), socket.AF_INET, 500_000, 3, 1, 0, 1, 1)
    print("on QEMU's network: 500000 octets echoed")


class BadCable(threading.Thread):
    """Carries frames between a TAP and QEMU's datagram socket, loses some and flips bits in others, by a fixed lot."""

    LOST, BROKEN = 0.02, 0.02

    def __init__(self, place):
        super().__init__(daemon=True)
        self.tap = os.open("/dev/net/tun", os.O_RDWR)
        flags = 0x0002 | 0x1000  # IFF_TAP, IFF_NO_PI
        fcntl.ioctl(self.tap, 0x400454CA, struct.pack("16sH22x", b"tap0", flags))
        self.here, self.there = (os.path.join(place, name) for name in ("cable", "qemu"))
        self.end = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.end.bind(self.here)
        self.lots = random.Random(5)
        self.carried = self.lost = self.broken = 0

    def network(self):
        local, remote = f"local.type=unix,local.path={self.there}", f"remote.type=unix,remote.path={self.here}"
        return f"dgram,{local},{remote}"

    def run(self):
        while True:
            readable, _, _ = select.select([self.tap, self.end], [], [])
            for source in readable:
                frame = bytearray(os.read(self.tap, 2048) if source is self.tap else self.end.recv(2048))
                if not self.spoil(frame):
                    continue
                try:
                    if source is self.tap:
                        self.end.sendto(frame, self.there)
                    else:
                        os.write(self.tap, frame)
                except OSError:
                    self.lost += 1  # the other side is not there

    def spoil(self, frame):
        """Whether the frame arrives."""
        self.carried += 1
        lot = self.lots.random()
        if lot < self.LOST:
            self.lost += 1
        elif lot < self.LOST + self.BROKEN:
            # Behind the Ethernet header: what a link layer with a check sequence of its own cannot see.
            self.broken += 1
            frame[self.lots.randrange(14, len(frame))] ^= 1 << self.lots.randrange(8)
        return lot >= self.LOST


def on_bad_cable(image):
    """The same peer under loss and corruption."""
    with tempfile.TemporaryDirectory() as place:
        cable = BadCable(place)
        cable.start()
        with Machine(image, cable.network(), **STATIC) as machine:
            retry(lambda: run("ping", "-c", "1", "-W", "1", IMAGE), 10)
            retry(lambda: run("ping", "-c", "1", "-W", "1", LINK_LOCAL), 10)
            for host in (IMAGE, LINK_LOCAL):
                echo_whole(*address_of(host, ECHO), 250_000, 60)
            with concurrent.futures.ThreadPoolExecutor(8) as threads:
                ends = [threads.submit(echo_whole, (IMAGE, ECHO), socket.AF_INET, 5_000, 60) for _ in range(8)]
                for end in ends:
                    end.result()
            seen = retry(lambda: found(f"http://{IMAGE}/"), 30)
            assert seen["TCP checksums wrong"] > 0, seen
            machine.stop((IMAGE, CONTROL), socket.AF_INET, 540_000, 0, 1, 0, 0, 1)
    assert cable.lost > 10 and cable.broken > 10, "the cable was good"
    print(f"on a bad cable: {cable.carried} frames, {cable.lost} lost, {cable.broken} broken")


def small(image):
    """The smallest image: echoes of datagrams, and of pings, which every host answers."""
    with Machine(image, TAP, **STATIC):
        retry(lambda: run("ping", "-c", "1", "-W", "1", IMAGE), 10)
        for size in (0, 56, 1452):
            run("ping", "-c", "5", "-i", "0.02", "-W", "2", "-s", str(size), IMAGE)
        echo_datagrams((IMAGE, ECHO), socket.AF_INET, (0, 1, 18, 512, 1024))
    print("the small image on a TAP")


def main():
    image, small_image = sys.argv[1:]
    make_tap()
    be_name_server()
    # The bad cable keeps the TAP.
    parts = (on_tap, image), (small, small_image), (on_user_network, image), (on_bad_cable, image)
    for part, image in parts:
        begin = time.monotonic()
        part(image)
        print(f"  {time.monotonic() - begin:.1f} s", flush=True)


main()
