using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

/// <summary>
/// Cuts a minified style sheet down to the rules that can apply to a page with the given classes: a selector stays when each class that it
/// asks for is one of them and it asks for no id. What stays is copied as it is, into a cascade layer.
/// </summary>
public sealed class CutSheet : Task
{
    private static readonly Regex License = new Regex(@"^/\*!.*?\*/", RegexOptions.Singleline);
    private static readonly Regex Arguments = new Regex(@"\((?>[^()]+|(?<open>\()|(?<-open>\)))*(?(open)(?!))\)");
    private static readonly Regex Class = new Regex(@"\.((?:\\.|[\w-])+)");
    private static readonly Regex Keyframes = new Regex(@"^@(-\w+-)?keyframes ([\w-]+)");

    /// <summary>The sheet to cut. It must be minified: its license the only comment, and no braces within strings.</summary>
    [Required] public string Source { get; set; }

    /// <summary>The classes of the page; a <c>~</c> at the end stands for any rest (MSBuild would look for files by a star).</summary>
    [Required] public ITaskItem[] Classes { get; set; }

    /// <summary>The name of the layer: every rule of a sheet without a layer wins over those in it.</summary>
    [Required] public string Layer { get; set; }

    /// <summary>The file to write.</summary>
    [Required] public string Destination { get; set; }

    /// <inheritdoc />
    public override bool Execute()
    {
        var source = File.ReadAllText(Source);
        var license = License.Match(source).Value;
        var kept = Cut(source.Substring(license.Length)).ToList();
        var applied = string.Concat(kept.Where(rule => !Keyframes.IsMatch(rule)));
        var sheet = kept.Where(rule => Keyframes.Match(rule) is var frames && (!frames.Success || !frames.Groups[1].Success && applied.Contains(frames.Groups[2].Value)));
        Directory.CreateDirectory(Path.GetDirectoryName(Destination));
        File.WriteAllText(Destination, license + "@layer " + Layer + "{" + string.Concat(sheet) + "}");
        return !Log.HasLoggedErrors;
    }

    private IEnumerable<string> Cut(string sheet)
    {
        foreach (var rule in SplitRules(sheet))
        {
            var brace = rule.IndexOf('{');
            var (head, body) = (rule.Substring(0, brace), rule.Substring(brace + 1, rule.Length - brace - 2));
            if (head.StartsWith("@media"))
            {
                var inner = string.Concat(Cut(body));
                if (inner.Length > 0) yield return head + "{" + inner + "}";
            }
            else if (head.StartsWith("@"))
            {
                if (Keyframes.IsMatch(head)) yield return rule;
            }
            else
            {
                var selectors = string.Join(",", SplitSelectors(head).Where(CanApply));
                if (selectors.Length > 0) yield return selectors + "{" + body + "}";
            }
        }
    }

    /// <summary>What stands in brackets, as in <c>:not(.a)</c>, may name classes that the page lacks, so it is ignored.</summary>
    private bool CanApply(string selector)
    {
        var asked = Arguments.Replace(selector, "");
        return !asked.Contains("#") && Class.Matches(asked).Cast<Match>().All(match => Classes.Any(known => Matches(known.ItemSpec, match.Groups[1].Value)));
    }

    private static bool Matches(string known, string name) =>
        known.EndsWith("~") ? name.StartsWith(known.Substring(0, known.Length - 1), System.StringComparison.Ordinal) : name == known;

    private static IEnumerable<string> SplitRules(string sheet)
    {
        var (depth, start) = (0, 0);
        for (var at = 0; at < sheet.Length; at++)
        {
            if (sheet[at] == '{') depth++;
            if (sheet[at] != '}' || --depth > 0) continue;
            yield return sheet.Substring(start, at + 1 - start);
            start = at + 1;
        }
    }

    private static IEnumerable<string> SplitSelectors(string head)
    {
        var depth = 0;
        var selector = new StringBuilder();
        foreach (var letter in head)
        {
            depth += letter is '(' or '[' ? 1 : letter is ')' or ']' ? -1 : 0;
            if (letter != ',' || depth > 0) { selector.Append(letter); continue; }
            yield return selector.ToString();
            selector.Clear();
        }
        yield return selector.ToString();
    }
}
