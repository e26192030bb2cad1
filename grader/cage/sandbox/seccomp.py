"""A seccomp filter that allows what Python and torch need on a CPU and refuses everything else.

Written out as BPF instead of taken from libseccomp: its Python binding is a Debian package that a virtual environment
does not see, pyseccomp needs the library to be installed, and the program is one loop over a table.

Refused, among all that is not named: namespaces, mounts, ptrace, bpf, perf, keyrings, io_uring, userfaultfd, and every
socket but those between processes of the same worker. A refused call fails with EPERM; `clone3` with ENOSYS, so that
the C library falls back to `clone`, whose flags a filter can read.
"""

import ctypes
import errno
import struct
from collections.abc import Collection

from grader.cage.sandbox import kernel

# name, number on x86-64, number on 64-bit Arm ("-": that architecture has no such call)
TABLE = """
read 0 63; write 1 64; open 2 -; close 3 57; stat 4 -; fstat 5 80; lstat 6 -; poll 7 -; lseek 8 62; mmap 9 222;
mprotect 10 226; munmap 11 215; brk 12 214; rt_sigaction 13 134; rt_sigprocmask 14 135; rt_sigreturn 15 139; pread64
17 67; pwrite64 18 68; readv 19 65; writev 20 66; access 21 -; pipe 22 -; select 23 -; sched_yield 24 124; mremap 25
216; msync 26 227; mincore 27 232; madvise 28 233; dup 32 23; dup2 33 -; pause 34 -; nanosleep 35 101; getitimer 36
102; alarm 37 -; setitimer 38 103; getpid 39 172; sendfile 40 71; socket 41 198; connect 42 203; accept 43 202;
sendto 44 206; recvfrom 45 207; sendmsg 46 211; recvmsg 47 212; shutdown 48 210; bind 49 200; listen 50 201;
getsockname 51 204; getpeername 52 205; socketpair 53 199; setsockopt 54 208; getsockopt 55 209; clone 56 220; fork
57 -; vfork 58 -; execve 59 221; exit 60 93; wait4 61 260; kill 62 129; uname 63 160; fcntl 72 25; fsync 74 82;
fdatasync 75 83; truncate 76 45; ftruncate 77 46; getdents 78 -; getcwd 79 17; chdir 80 49; fchdir 81 50; rename 82
-; mkdir 83 -; rmdir 84 -; creat 85 -; link 86 -; unlink 87 -; symlink 88 -; readlink 89 -; chmod 90 -; fchmod 91
52; umask 95 166; gettimeofday 96 169; getrlimit 97 163; getrusage 98 165; sysinfo 99 179; times 100 153; getuid 102
174; getgid 104 176; geteuid 107 175; getegid 108 177; setpgid 109 154; getppid 110 173; getpgrp 111 -; setsid 112
157; getgroups 115 158; getresuid 118 148; getresgid 120 150; getpgid 121 155; getsid 124 156; rt_sigpending 127
136; rt_sigtimedwait 128 137; rt_sigsuspend 130 133; sigaltstack 131 132; utime 132 -; statfs 137 43; fstatfs 138
44; getpriority 140 141; setpriority 141 140; sched_getparam 143 121; sched_getscheduler 145 120;
sched_get_priority_max 146 125; sched_get_priority_min 147 126; mlock 149 228; munlock 150 229; prctl 157 167;
arch_prctl 158 -; setrlimit 160 164; sync 162 81; gettid 186 178; readahead 187 213; getxattr 191 8; lgetxattr 192
9; fgetxattr 193 10; listxattr 194 11; llistxattr 195 12; flistxattr 196 13; tkill 200 130; time 201 -; futex 202
98; sched_setaffinity 203 122; sched_getaffinity 204 123; epoll_create 213 -; getdents64 217 61; set_tid_address 218
96; restart_syscall 219 128; fadvise64 221 223; timer_create 222 107; timer_settime 223 110; timer_gettime 224 108;
timer_getoverrun 225 109; timer_delete 226 111; clock_gettime 228 113; clock_getres 229 114; clock_nanosleep 230
115; exit_group 231 94; epoll_wait 232 -; epoll_ctl 233 21; tgkill 234 131; utimes 235 -; waitid 247 95; openat 257
56; mkdirat 258 34; newfstatat 262 79; unlinkat 263 35; renameat 264 38; linkat 265 37; symlinkat 266 36; readlinkat
267 78; fchmodat 268 53; faccessat 269 48; pselect6 270 72; ppoll 271 73; set_robust_list 273 99; get_robust_list
274 100; splice 275 76; tee 276 77; sync_file_range 277 84; vmsplice 278 75; utimensat 280 88; epoll_pwait 281 22;
signalfd 282 -; timerfd_create 283 85; eventfd 284 -; fallocate 285 47; timerfd_settime 286 86; timerfd_gettime 287
87; accept4 288 242; signalfd4 289 74; eventfd2 290 19; epoll_create1 291 20; dup3 292 24; pipe2 293 59; preadv 295
69; pwritev 296 70; rt_tgsigqueueinfo 297 240; rt_sigqueueinfo 129 138; recvmmsg 299 243; prlimit64 302 261;
sendmmsg 307 269; getcpu 309 168; renameat2 316 276; getrandom 318 278; memfd_create 319 279; execveat 322 281;
membarrier 324 283; mlock2 325 284; copy_file_range 326 285; preadv2 327 286; pwritev2 328 287; statx 332 291; rseq
334 293; pidfd_open 434 434; close_range 436 436; faccessat2 439 439; epoll_pwait2 441 441; ioctl 16 29; flock 73
32; set_mempolicy 238 237; get_mempolicy 239 236; mbind 237 235; semget 64 190; semop 65 193; semctl 66 191; shmget
29 194; shmat 30 196; shmctl 31 195; shmdt 67 197; msgget 68 186; msgsnd 69 189; msgrcv 70 188; msgctl 71 187;
clone3 435 435; pidfd_send_signal 424 424; futex_waitv 449 449
"""

ARCHITECTURES = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
X32_BIT = 0x40000000
LOAD, JUMP_EQUAL, JUMP_AT_LEAST, JUMP_SET, RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
ALLOW, KILL, FAIL = 0x7FFF0000, 0x80000000, 0x00050000
NUMBER_AT, ARCHITECTURE_AT, ARGUMENTS_AT = 0, 4, 16
AF_UNIX = 1
NAMESPACES = (
    kernel.CLONE_NEWNS | kernel.CLONE_NEWCGROUP | kernel.CLONE_NEWUTS | kernel.CLONE_NEWIPC
    | kernel.CLONE_NEWUSER | kernel.CLONE_NEWPID | kernel.CLONE_NEWNET
)  # fmt: skip
TERMINAL_INPUT = (0x5412, 0x541C)  # TIOCSTI, TIOCLINUX: typing into somebody's terminal


def numbers(machine: str) -> dict[str, int]:
    """Return the allowed system calls of an architecture by name."""
    column = list(ARCHITECTURES).index(machine) + 1
    rows = (entry.split() for entry in TABLE.replace("\n", " ").split(";"))
    return {row[0]: int(row[column]) for row in rows if row[column] != "-"}


def program(machine: str = kernel.MACHINE, refused: Collection[str] = ()) -> bytes:
    """Return the filter for an architecture, some calls left out. Raises OSError for one that has no table."""
    if machine not in ARCHITECTURES:
        raise OSError(f"no table of system calls for {machine}")
    known = numbers(machine)
    socket = known.pop("socket")
    for name in refused:
        known.pop(name, None)
    code = [
        _step(LOAD, ARCHITECTURE_AT),
        _step(JUMP_EQUAL, ARCHITECTURES[machine], 1, 0),
        _step(RETURN, KILL),
        _step(LOAD, NUMBER_AT),
        _step(JUMP_AT_LEAST, X32_BIT, 0, 1),
        _step(RETURN, FAIL | errno.EPERM),
        *_when(known.pop("clone3"), [_step(RETURN, FAIL | errno.ENOSYS)]),
        *_when(known.pop("clone"), _unless_argument(0, JUMP_SET, NAMESPACES)),
        *_when(known.pop("ioctl"), [part for one in TERMINAL_INPUT for part in _refuse_argument(1, one)] + [_allow()]),
        *_when(known.pop("prctl"), [*_refuse_argument(0, kernel.PR_SET_PDEATHSIG), _allow()]),
    ]
    if "socket" not in refused:
        code += _when(socket, [_argument(0), _step(JUMP_EQUAL, AF_UNIX, 0, 1), _allow(), _refuse()])
    for number in known.values():
        code += _when(number, [_allow()])
    return b"".join([*code, _refuse()])


def _step(operation: int, value: int, when_true: int = 0, when_false: int = 0) -> bytes:
    return struct.pack("=HBBI", operation, when_true, when_false, value)


def _allow() -> bytes:
    return _step(RETURN, ALLOW)


def _refuse() -> bytes:
    return _step(RETURN, FAIL | errno.EPERM)


def _argument(index: int) -> bytes:
    """Load the low half of an argument."""
    return _step(LOAD, ARGUMENTS_AT + 8 * index)


def _when(number: int, then: list[bytes]) -> list[bytes]:
    """Run steps, the last of which returns, for one system call."""
    return [_step(JUMP_EQUAL, number, 0, len(then)), *then]


def _unless_argument(index: int, jump: int, value: int) -> list[bytes]:
    return [_argument(index), _step(jump, value, 0, 1), _refuse(), _allow()]


def _refuse_argument(index: int, value: int) -> list[bytes]:
    return [_argument(index), _step(JUMP_EQUAL, value, 0, 1), _refuse()]


def install(refused: Collection[str] = ()) -> None:
    """Filter the calls of this process and all that it starts, for good. Needs no_new_privs."""
    filter_ = program(refused=refused)
    buffer = ctypes.create_string_buffer(filter_, len(filter_))
    head = struct.pack("=HxxxxxxQ", len(filter_) // 8, ctypes.addressof(buffer))
    kernel.prctl(kernel.PR_SET_SECCOMP, kernel.SECCOMP_MODE_FILTER, ctypes.create_string_buffer(head, len(head)))
