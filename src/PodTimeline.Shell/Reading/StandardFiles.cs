using System.Collections.Immutable;
using PodTimeline.Model.Pods;
using PodTimeline.Shell.Assumptions;
using PodTimeline.Shell.Files;

namespace PodTimeline.Shell.Reading;

/// <summary>Files that the kubelet and the runtime put into every container.</summary>
internal static class StandardFiles
{
    private const string TokenDirectory = "/run/secrets/kubernetes.io/serviceaccount/";

    /// <summary>The files, by path.</summary>
    public static ImmutableArray<KnownFile> List(PodSpec pod)
    {
        var (host, ip) = (DownwardValues.GetHostName(pod), pod.HostNetwork ? NodeAddress.HostIp : NodeAddress.AssignPodIp(0));
        var files = ImmutableArray.CreateBuilder<KnownFile>();
        files.Add(new KnownFile("/etc/hostname", host + "\n"));
        files.Add(new KnownFile("/etc/hosts", $"# Kubernetes-managed hosts file.\n127.0.0.1\tlocalhost\n::1\tlocalhost ip6-localhost ip6-loopback\n{ip}\t{host}\n"));
        files.Add(new KnownFile("/etc/resolv.conf",
            $"search {pod.Namespace}.svc.cluster.local svc.cluster.local cluster.local\nnameserver 10.96.0.10\noptions ndots:5\n"));
        files.Add(new KnownFile("/dev/termination-log", ""));
        if (!pod.MountsToken) return files.ToImmutable();
        files.Add(new KnownFile(TokenDirectory + "namespace", pod.Namespace));
        files.Add(new KnownFile(TokenDirectory + "token", UnknownText.Mark("token of the service account")));
        files.Add(new KnownFile(TokenDirectory + "ca.crt", UnknownText.Mark("certificate of the cluster") + "\n"));
        return files.ToImmutable();
    }
}
