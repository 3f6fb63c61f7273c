using PodTimeline.Model.Pods;

namespace PodTimeline.Model.Resources;

/// <summary>What the largest node can give to a pod.</summary>
/// <param name="Cpu">Processors.</param>
/// <param name="Memory">Bytes.</param>
public sealed record NodeSize(Quantity Cpu, Quantity Memory)
{
    private const string Processors = "CPU";

    /// <summary>64 processors and 512 GiB: few clusters have more.</summary>
    public static readonly NodeSize Default = new(Quantity.Parse("64"), Quantity.Parse("512Gi"));

    /// <summary>Reads <c>4/16Gi</c> or <c>4 CPU / 16 GiB</c>: processors and memory, each above 0.</summary>
    public static bool TryParse(string text, out NodeSize size)
    {
        size = Default;
        if (text.Split('/', StringSplitOptions.TrimEntries) is not [var cpu, var memory]) return false;
        if (cpu.EndsWith(Processors, StringComparison.OrdinalIgnoreCase)) cpu = cpu[..^Processors.Length].TrimEnd();
        if (memory.EndsWith('B')) memory = memory[..^1];
        memory = memory.Replace(" ", "", StringComparison.Ordinal);
        if (Quantity.TryParse(cpu, out var processors) != QuantityError.None || Quantity.TryParse(memory, out var bytes) != QuantityError.None) return false;
        if (processors.IsZero || bytes.IsZero || cpu.StartsWith('-') || memory.StartsWith('-')) return false;
        size = new NodeSize(processors, bytes);
        return true;
    }

    /// <inheritdoc />
    public override string ToString() => $"{Cpu}/{Memory}";

    /// <summary>As people write it: <c>4 CPU / 16 GiB</c>.</summary>
    public string ToWords()
    {
        var memory = Memory.ToString();
        var unit = memory.AsSpan().IndexOfAnyExceptInRange('0', '9') is >= 0 and var at ? at : memory.Length;
        return $"{Cpu} {Processors} / {memory.AsSpan(0, unit)} {memory.AsSpan(unit)}B";
    }

    /// <summary>The resources a pod requests that it does not have enough of, in the scheduler's order.</summary>
    public IReadOnlyList<string> FindInsufficient(ResourceList requests)
    {
        var lacking = new List<string>();
        if (requests["cpu"] is { } cpu && cpu.CompareTo(Cpu) > 0) lacking.Add("cpu");
        if (requests["memory"] is { } memory && memory.CompareTo(Memory) > 0) lacking.Add("memory");
        return lacking;
    }
}
