using System.Collections.Frozen;
using PodTimeline.Shell.Images;

namespace PodTimeline.Shell.Interpreting;

/// <summary>The programs of images that are only an operating system.</summary>
internal static class PlainSystems
{
    private static readonly FrozenSet<string> Everywhere = ParseSet(
        "sh [ arch base64 basename cat chgrp chmod chown chroot cksum comm cp cut date dd df dirname du echo env expand expr factor false fold "
        + "groups head hostid hostname id install kill link ln ls md5sum mkdir mkfifo mknod mktemp mv nice nl nohup nproc od paste printenv printf pwd "
        + "readlink realpath rm rmdir sed seq sha1sum sha256sum sha512sum shred shuf sleep sort split stat stty sum sync tac tail tee test timeout "
        + "touch tr true truncate tsort tty uname unexpand uniq unlink wc whoami yes grep egrep fgrep find xargs tar gzip gunzip zcat login mount "
        + "umount flock getopt su run-parts setsid cmp diff");

    private static readonly FrozenSet<string> BusyBox = ParseSet(
        "acpid add-shell addgroup adduser adjtimex ar arp arping ash awk bc beep blkdiscard blkid blockdev brctl bunzip2 bzcat bzip2 cal chattr "
        + "chpasswd chpst chvt clear cpio crond crontab cryptpw dc deallocvt delgroup deluser depmod dmesg dnsdomainname dos2unix dumpkmap ed "
        + "eject ether-wake fallocate fatattr fbset fdflush fdisk findfs fsck fsfreeze fstrim fsync ftpget ftpput fuser getty halt hd hexdump "
        + "httpd hwclock ifconfig ifdown ifenslave ifup inetd init inotifyd insmod ionice iostat ip ipaddr ipcalc ipcrm ipcs iplink ipneigh "
        + "iproute iprule iptunnel kill killall killall5 klogd last less linux32 linux64 logger logname logread losetup lsattr lsmod lsof lspci "
        + "lsusb lzcat lzma lzop makemime mdev mesg microcom mkdosfs mke2fs mkfs.vfat mkpasswd mkswap modinfo modprobe more mountpoint mpstat "
        + "nameif nanddump nandwrite nbd-client nc netcat netstat nmeter nologin nsenter nslookup ntpd openvt partprobe passwd patch pgrep pidof "
        + "ping ping6 pipe_progress pivot_root pkill pmap poweroff powertop ps pscan pstree pwdx raidautorun rdate rdev readahead reboot "
        + "reformime remove-shell renice reset resize rev rfkill rmmod route script sendmail setconsole setfont setpriv setserial slattach ss "
        + "start-stop-daemon strings sulogin svc swapoff swapon switch_root sysctl syslogd taskset tc tcpsvd telnet tftp time top traceroute "
        + "traceroute6 tree ts tunctl udhcpc udhcpc6 udhcpd unix2dos unlzma unlzop unshare unxz unzip uptime users usleep uudecode uuencode "
        + "vconfig vi vlock volname w watch watchdog wget which who whois xxd xz xzcat zcip apk");

    private static readonly FrozenSet<string> Gnu = ParseSet(
        "bash perl awk mawk dpkg apt apt-get apt-cache useradd groupadd userdel passwd getent iconv ldd ldconfig locale login nsenter pidof "
        + "chsh clear tput tset deb-systemd-helper which faillog free ps pgrep pkill uptime top watch sysctl w vmstat yum dnf microdnf rpm numfmt stdbuf "
        + "blkid blockdev chrt fallocate findmnt fstrim hexdump ionice ipcrm ipcs last losetup lsblk lscpu lsns mcookie mkswap more mountpoint namei "
        + "partx pinky pr prlimit pivot_root ptx rename renice rev runcon script setarch setpriv swapoff swapon switch_root taskset umount unshare users "
        + "whereis who column logger chpasswd usermod groupmod vigr xz bzip2 lastlog logname start-stop-daemon");

    // Debian's images leave these out; Ubuntu's and Red Hat's differ little.
    private static readonly FrozenSet<string> NotInDebian = ParseSet("ps pgrep pkill uptime top watch free sysctl w vmstat yum dnf microdnf rpm");

    /// <summary>Whether a bare image of a userland has a program.</summary>
    public static bool Has(Userland userland, string name) => Everywhere.Contains(name) || userland switch
    {
        Userland.BusyBox => BusyBox.Contains(name),
        Userland.Debian => Gnu.Contains(name) && !NotInDebian.Contains(name),
        Userland.RedHat => Gnu.Contains(name) && !name.StartsWith("apt", StringComparison.Ordinal) && name != "dpkg" || name == "curl",
        Userland.Unknown => true,
        Userland.None => false,
    };

    /// <summary>Whether a name is a tool or shell whose presence depends on the image's system.</summary>
    public static bool IsTool(string name) => name is "bash" or "curl" || Everywhere.Contains(name) || BusyBox.Contains(name);

    private static FrozenSet<string> ParseSet(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
