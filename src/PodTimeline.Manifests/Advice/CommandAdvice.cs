using System.Net;
using System.Text.RegularExpressions;
using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Manifests.Formats;
using PodTimeline.Manifests.Text;
using PodTimeline.Manifests.Yaml;
using PodTimeline.Model.Catalogue;
using PodTimeline.Shell.Behaviors;

namespace PodTimeline.Manifests.Advice;

/// <summary>PT0313, PT0314 and PT0318: commands that do not mean what their author thinks.</summary>
internal static partial class CommandAdvice
{
    private static readonly string[] Probes = ["livenessProbe", "readinessProbe", "startupProbe"];

    public static void Give(AdviceContext context)
    {
        foreach (var container in context.Containers)
        {
            var (command, args) = (FindNodes(container.View, "command"), FindNodes(container.View, "args"));
            if (command.Count > 0) CheckProgram(context, container.View, "command", command);
            else if (args.Count > 0 && container.Behavior.Run(0).Process is ProcessModel.CannotStart cannot && cannot.Error.Contains($"\"{args[0].Text}\"", StringComparison.Ordinal))
                CheckProgram(context, container.View, "args", args);
            CheckShell(context, container.View, command, args);
            CheckEntities(context, container.View, "command", command);
            CheckEntities(context, container.View, "args", args);
            var handlers = Probes.Select(probe => container.View.GetObject(probe)).Concat(new[] { "postStart", "preStop" }.Select(hook => container.View.GetObject("lifecycle").GetObject(hook)));
            foreach (var exec in handlers.Select(handler => handler.GetObject("exec")).Where(exec => exec.IsPresent))
            {
                var words = FindNodes(exec, "command");
                if (words.Count > 0) CheckProgram(context, exec, "command", words);
                CheckShell(context, exec, words, []);
            }
        }
    }

    /// <summary>A program and its arguments in one word, which is then the program's whole name.</summary>
    private static void CheckProgram(AdviceContext context, ObjectView owner, string field, List<YamlScalar> words)
    {
        var program = words[0];
        if (!WordsInOne.IsMatch(program.Text) || program.Text.Length > 2_000) return;
        var split = Split(program.Text);
        context.Say(DiagnosticCodes.CommandInOneWord, program, owner.Path.AppendField(field).AppendIndex(0).ToString(),
            $"\"{Shorten(program.Text)}\" is taken as the name of one program, blanks included, and there is none of that name. Each argument is an item of its own: "
            + $"[{string.Join(", ", split.Take(6).Select(word => $"\"{Shorten(word)}\""))}{(split.Count > 6 ? ", …" : "")}].", Rules.S101,
            owner.GetNode(field) is YamlSequence list ? WriteItems(context.Source, list, program, split) : null);
    }

    /// <summary>Words after the script of <c>sh -c</c> that the script does not use.</summary>
    private static void CheckShell(AdviceContext context, ObjectView owner, List<YamlScalar> command, List<YamlScalar> args)
    {
        List<YamlScalar> words = [.. command, .. args];
        if (words.Count == 0 || ShellScripts.FindScript([.. words.Select(word => word.Text)]) is not { } index || index + 1 >= words.Count) return;
        var script = words[index];
        if (UsesArguments.IsMatch(script.Text)) return;
        var lost = words.Skip(index + 1).ToList();
        var inOneList = index >= command.Count || lost[^1] == command[^1];
        var list = (index < command.Count ? owner.GetNode("command") : owner.GetNode("args")) as YamlSequence;
        var joined = string.Join(' ', words.Skip(index).Select((word, i) => i == 0 || SafeWord.IsMatch(word.Text) ? word.Text : $"'{word.Text.Replace("'", "'\\''", StringComparison.Ordinal)}'"));
        var isShort = !script.Text.Contains('\n') && lost.All(word => !word.Text.Contains('\n'));
        context.Say(DiagnosticCodes.ArgumentsLost, lost[0], owner.Path.AppendField(index + 1 < command.Count ? "command" : "args").AppendIndex(index + 1 < command.Count ? index + 1 : index + 1 - command.Count).ToString(),
            $"The shell runs only \"{Shorten(script.Text)}\": after -c it takes one script, and {string.Join(", ", lost.Take(4).Select(word => $"\"{Shorten(word.Text)}\""))} "
            + $"{(lost.Count == 1 ? "becomes its $0" : "become its $0, $1, …")}, which it does not use. Write the whole command as one text.", Rules.S101,
            inOneList && isShort && list is not null ? Fix.Replace("Write it as one text", script.Start, lost[^1].End, Quote(joined)) : null);
    }

    /// <summary>Characters as HTML writes them, which neither YAML nor a shell decodes.</summary>
    private static void CheckEntities(AdviceContext context, ObjectView owner, string field, List<YamlScalar> words)
    {
        foreach (var (index, word) in words.Index())
        {
            var written = context.Source.Text[word.Start..word.End];
            var edits = HtmlEntities.Decode(written);
            if (edits.Count == 0) continue;
            var first = written[edits[0].Start..edits[0].End];
            context.Say(DiagnosticCodes.EntitiesInCommand, word, owner.Path.AppendField(field).AppendIndex(index).ToString(),
                $"{first} is how a web page writes {WebUtility.HtmlDecode(first)}: this was copied from the page's source. Neither YAML nor a shell decodes it, so the command runs as it stands here.",
                Rules.S101, new Fix("Decode the HTML entities", [.. edits.Select(edit => new TextEdit(word.Start + edit.Start, word.Start + edit.End, Escape(edit.NewText, word.Style)))]));
        }
    }

    private static string Escape(string text, ScalarStyle style) => (style, text) switch
    {
        (ScalarStyle.DoubleQuoted, "\"") => "\\\"",
        (ScalarStyle.SingleQuoted, "'") => "''",
        _ => text,
    };

    private static Fix? WriteItems(SourceText source, YamlSequence list, YamlScalar program, List<string> words)
    {
        if (program.Style is ScalarStyle.Literal or ScalarStyle.Folded) return null;
        if (list.IsFlow) return Fix.Replace("Split it into arguments", program.Start, program.End, string.Join(", ", words.Select(Quote)));
        if (list.Dashes.Count == 0) return null;
        var dash = list.Dashes[0];
        var indent = new string(' ', dash - source.GetLineStart(source.FindLine(dash)));
        return Fix.Replace("Split it into arguments", program.Start, program.End, string.Join("\n" + indent + "- ", words.Select(Quote)));
    }

    private static string Quote(string word) => $"\"{word.Replace("\\", "\\\\").Replace("\"", "\\\"")}\"";

    private static string Shorten(string text) => text.Length <= 60 ? text : text[..57] + "...";

    /// <summary>Splits a line as a shell does; quotes keep words together.</summary>
    private static List<string> Split(string line) =>
        [.. ShellWord.Matches(line).Select(match => match.Value is ['\'', .., '\''] or ['"', .., '"'] ? match.Value[1..^1] : match.Value)];

    private static List<YamlScalar> FindNodes(ObjectView owner, string field) =>
        owner.GetNode(field) is YamlSequence list ? [.. list.Items.Select(item => item.Target).OfType<YamlScalar>()] : [];

    /// <summary>A program's name, blanks, and something that is not a further part of a path.</summary>
    [GeneratedRegex(@"^[A-Za-z_./][\w./+-]*[ \t]+(?![\w.-]+/[\w ./-]*$)\S")]
    private static partial Regex WordsInOne { get; }

    [GeneratedRegex(@"'[^']*'|""[^""]*""|\S+")]
    private static partial Regex ShellWord { get; }

    [GeneratedRegex(@"\$([0-9@*#]|\{[0-9@*#])|\bshift\b")]
    private static partial Regex UsesArguments { get; }

    [GeneratedRegex(@"^[\w./:=@%+,-]+$")]
    private static partial Regex SafeWord { get; }
}
