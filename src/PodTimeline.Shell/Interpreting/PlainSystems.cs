using System.Collections.Frozen;
using PodTimeline.Shell.Images;

namespace PodTimeline.Shell.Interpreting;

/// <summary>Which programs images have that are an operating system and nothing more.</summary>
internal static class PlainSystems
{
    private static readonly FrozenSet<string> Everywhere = Set(
        "sh [ arch base64 basename cat chgrp chmod chown chroot cksum comm cp cut date dd df dirname du echo env expand expr factor false fold "
        + "groups head hostid hostname id install kill link ln ls md5sum mkdir mkfifo mknod mktemp mv nice nl nohup nproc od paste printenv printf pwd "
        + "readlink realpath rm rmdir sed seq sha1sum sha256sum sha512sum shred shuf sleep sort split stat stty sum sync tac tail tee test timeout "
        + "touch tr true truncate tsort tty uname unexpand uniq unlink wc whoami yes grep egrep fgrep find xargs tar gzip gunzip zcat login mount "
        + "umount flock getopt su run-parts setsid cmp diff");

    private static readonly FrozenSet<string> BusyBox = Set(
        "ash awk adduser addgroup ar arping bunzip2 bzip2 bc cal chpst clear crond crontab cpio dc deluser dnsdomainname dmesg dos2unix egrep ed "
        + "fdisk free fsync ftpget ftpput fuser getty halt hexdump httpd hwclock ifconfig inetd insmod ionice iostat ip ipcalc ipcs kill killall less "
        + "logger logname losetup lsof makemime mesg microcom more mpstat nameif nanddump nc netcat netstat nmeter nslookup passwd patch pgrep pidof ping ping6 "
        + "pkill pmap poweroff ps pstree pwdx reboot renice reset resize rev route sendmail setconsole strings svc swapoff swapon switch_root "
        + "sysctl syslogd tcpsvd telnet tftp top traceroute tty udhcpc uptime unxz unzip usleep uuencode vi watch wget which who xxd xz lzma apk");

    private static readonly FrozenSet<string> Gnu = Set(
        "bash perl awk mawk dpkg apt apt-get apt-cache useradd groupadd userdel passwd getent iconv ldd ldconfig locale login nsenter pidof "
        + "chsh clear tput tset deb-systemd-helper which faillog free ps pgrep pkill uptime top watch sysctl w vmstat yum dnf microdnf rpm numfmt stdbuf");

    // Debian's images leave these out; Ubuntu's and Red Hat's differ little.
    private static readonly FrozenSet<string> NotInDebian = Set("ps pgrep pkill uptime top watch free sysctl w vmstat yum dnf microdnf rpm");

    /// <summary>Whether a bare image of a userland has a program.</summary>
    public static bool Has(Userland userland, string name) => Everywhere.Contains(name) || userland switch
    {
        Userland.BusyBox => BusyBox.Contains(name),
        Userland.Debian => Gnu.Contains(name) && !NotInDebian.Contains(name),
        Userland.RedHat => Gnu.Contains(name) && !name.StartsWith("apt", StringComparison.Ordinal) && name != "dpkg" || name == "curl",
        Userland.Unknown => true,
        Userland.None => false,
    };

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
