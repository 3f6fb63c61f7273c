using System.Globalization;
using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Manifests.Text;
using PodTimeline.Manifests.Yaml;
using PodTimeline.Model.Behaviors;

namespace PodTimeline.Manifests.Behavior;

/// <summary>Reads single values of the behavior annotation; a bad one is reported and null.</summary>
internal sealed class BehaviorValues(DiagnosticBag bag, BehaviorDiagnostics say)
{
    private const string ADuration = "a duration such as 500ms, 2s or 1m30s";

    /// <summary>A duration.</summary>
    public TimeSpan? ReadDuration(string key, YamlNode value, string wanted = ADuration, params string[] words)
    {
        if (value is YamlScalar scalar && DurationText.TryParse(scalar.Text, out var length)) return length;
        Refuse(key, value, wanted, words);
        return null;
    }

    /// <summary>A duration, or <c>forever</c>.</summary>
    public RunLength? ReadLength(string key, YamlNode value, string wanted = "a duration such as 5s, or the word forever")
    {
        if (value is YamlScalar { Text: "forever" }) return RunLength.Forever;
        return ReadDuration(key, value, wanted, "forever") is { } length ? new RunLength(length) : null;
    }

    /// <summary>0 to 255.</summary>
    public int? ExitCode(string key, YamlNode value)
    {
        if (value is YamlScalar { Value: { Kind: ScalarKind.Integer, Integer: >= 0 and <= 255 } code }) return (int)code.Integer;
        Refuse(key, value, "an exit code from 0 to 255");
        return null;
    }

    /// <summary>true or false.</summary>
    public bool? ReadFlag(string key, YamlNode value)
    {
        if (value is YamlScalar { Value: { Kind: ScalarKind.Boolean } flag }) return flag.Boolean;
        Refuse(key, value, "true or false", "true", "false");
        return null;
    }

    /// <summary>A number of failures, or <c>always</c>.</summary>
    public int ReadFailures(YamlNode value)
    {
        if (value is YamlScalar { Text: "always" }) return int.MaxValue;
        if (value is YamlScalar { Value: { Kind: ScalarKind.Integer, Integer: >= 0 and <= 1000 } count }) return (int)count.Integer;
        Refuse("fails", value, "a number of pulls from 0 to 1000, or the word always", "always");
        return 0;
    }

    /// <summary>A word such as a reason.</summary>
    public string? ReadWord(string key, YamlNode value, string wanted = "a reason such as ErrImagePull")
    {
        if (value is YamlScalar { Value.Kind: ScalarKind.Text, Text.Length: > 0 } scalar) return scalar.Text;
        Refuse(key, value, wanted);
        return null;
    }

    /// <summary>Reads a value that can only be one word; anything else is reported.</summary>
    public bool IsWord(string key, YamlNode value, string word)
    {
        if (value is YamlScalar scalar && scalar.Text == word) return true;
        Refuse(key, value, $"the word {word}", word);
        return false;
    }

    /// <summary>Reports a bad value.</summary>
    public void Refuse(string key, YamlNode value, string wanted, params string[] words) => bag.Add(say.DescribeBadValue(key, value, wanted, GuessMeant(value, wanted, words)));

    /// <summary>A bare number means seconds to most people.</summary>
    private static string? GuessMeant(YamlNode value, string wanted, string[] words)
    {
        if (value is not YamlScalar scalar) return null;
        if (wanted.Contains("duration", StringComparison.Ordinal)
            && decimal.TryParse(scalar.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _)
            && DurationText.TryParse(scalar.Text + "s", out _)) return scalar.Text + "s";
        return Nearest.Find(scalar.Text, words);
    }
}
