//! A network of one's own, without root.

use std::io;

use crate::sys;

/// Moves this process to a new user namespace and a new network namespace, in which it has all rights: it may make TAP
/// devices and give them addresses, and nothing of it is seen outside. Both vanish with the last process in them.
///
/// Must be called before the program starts a thread: the kernel refuses it to a process that has several.
///
/// # Errors
/// The kernel or the distribution forbids user namespaces, or there are several threads. Where the first step succeeded
/// and a later one failed, the process is in the namespaces but has no rights there.
pub fn enter_private_network() -> io::Result<()> {
    let (uid, gid) = (rustix::process::getuid().as_raw(), rustix::process::getgid().as_raw());
    sys::unshare_network()?;
    // A process without rights outside may map its own group only after it gave up changing its groups.
    std::fs::write("/proc/self/setgroups", "deny")?;
    std::fs::write("/proc/self/gid_map", format!("0 {gid} 1"))?;
    std::fs::write("/proc/self/uid_map", format!("0 {uid} 1"))
}

/// Moves this thread, and those that it starts from now on, to a new network namespace with nothing in it but a loopback
/// interface that is down. It vanishes with the last thread, socket and device in it. Hosts of the kernel that shall not
/// know of each other each have one.
///
/// # Errors
/// This process has no right to: it is not root, and not in a private network.
pub fn enter_own_network() -> io::Result<()> {
    sys::unshare_thread_network()
}
