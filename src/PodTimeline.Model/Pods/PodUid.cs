namespace PodTimeline.Model.Pods;

/// <summary>The pod's name as the kubelet writes it in messages: <c>name_namespace(uid)</c>.</summary>
public static class PodUid
{
    /// <summary>A uid that looks like one and is the same every time.</summary>
    public static string Derive(PodSpec pod)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in pod.Namespace + "/" + pod.Name) hash = (hash ^ c) * 1099511628211UL;
        var other = hash * 0x9E3779B97F4A7C15UL;
        return $"{(uint)(hash >> 32):x8}-{(ushort)(hash >> 16):x4}-4{hash & 0xfff:x3}-8{(other >> 48) & 0xfff:x3}-{other & 0xffffffffffff:x12}";
    }

    /// <summary><c>name_namespace(uid)</c>.</summary>
    public static string ToText(PodSpec pod) => $"{pod.Name}_{pod.Namespace}({Derive(pod)})";
}
