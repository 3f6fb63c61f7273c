using System.Collections.Immutable;
using System.Globalization;
using PodTimeline.Model.Kernel;
using PodTimeline.Shell.Assumptions;
using PodTimeline.Shell.Files;
using PodTimeline.Shell.Processes;
using PodTimeline.Shell.Streams;
using PodTimeline.Shell.Syntax;

namespace PodTimeline.Shell.Interpreting;

internal sealed partial class Interpreter
{
    /// <summary>What is at a path. Counts as read.</summary>
    public FileLookup LookUp(string path)
    {
        Process.Run.Traits |= ScriptTraits.Files;
        return Process.Run.Container.Files.LookUp(path, State.Directory, Process.Files);
    }

    /// <summary>Whether something unknown is assumed to exist: at once, or after a while for a loop that waits for it.</summary>
    public bool AssumeThere(FileLookup found)
    {
        var assumed = Process.Run.Container.Assumed;
        if (!found.MayExist) return false;
        if (!_waits)
        {
            assumed.Note("file:" + found.Path, $"{found.Path} is there; what it holds is not known");
            return true;
        }

        Process.Run.Traits |= ScriptTraits.Waits;
        var isThere = assumed.IsThere("file:" + found.Path, $"{found.Path} appears", Process.Now);
        Process.Run.Asks(now => assumed.IsThere("file:" + found.Path, $"{found.Path} appears", now) == isThere);
        if (!isThere && !assumed.Waits("file:" + found.Path).IsForever) NotePending();
        return isThere;
    }

    /// <summary>Opens a file for reading.</summary>
    /// <param name="path">As written.</param>
    /// <param name="error">Why it could not be opened.</param>
    public ShellInput? OpenRead(string path, out FileError error)
    {
        error = FileError.None;
        if (SpecialFile.OpenInput(path, this) is { } special) return special;
        var found = LookUp(path);
        if (found.File is { } file) return new FileInput(file);
        if (AssumeThere(found)) return new TextInput(UnknownText.Mark("content of " + found.Path) + "\n");
        error = found.Directory is not null ? FileError.IsDirectory : found.Error == FileError.None ? FileError.NotFound : found.Error;
        return null;
    }

    /// <summary>Opens a file for writing.</summary>
    public ShellOutput? OpenWrite(string path, bool append, out FileError error)
    {
        error = FileError.None;
        if (SpecialFile.OpenOutput(path, this) is { } special) return special;
        Process.Run.Traits |= ScriptTraits.Files;
        var files = Process.Run.Container.Files;
        error = files.Open(path, State.Directory, append, Process.Now, Process.Files, out var file);
        return file is { } opened ? new FileOutput(files, opened, Process.Files, () => Process.Now) : null;
    }

    /// <summary>Applies redirections, from left to right.</summary>
    /// <returns>Null when one failed, after its message.</returns>
    private async SimTask<Descriptors?> Redirect(Descriptors from, ImmutableArray<Redirect> redirects)
    {
        var changed = from;
        foreach (var redirect in redirects)
        {
            var next = redirect switch
            {
                Syntax.Redirect.Read read => await RedirectRead(changed, read),
                Syntax.Redirect.Write write => await RedirectWrite(changed, write),
                Syntax.Redirect.Duplicate duplicate => await RedirectDuplicate(changed, duplicate),
                Syntax.Redirect.Here here => await ExpandText(here.Document.Body) is { } body
                    ? changed.With(here.Descriptor, new TextInput(body)) : null,
                Syntax.Redirect.HereString here => await ExpandText(here.Text) is { } text
                    ? changed.With(here.Descriptor, new TextInput(text + "\n")) : null,
            };
            if (next is null) return null;
            changed = next;
        }

        return changed;
    }

    private async SimTask<Descriptors?> RedirectRead(Descriptors from, Redirect.Read read)
    {
        if (await ExpandText(read.Path) is not { } path) return null;
        if (path.StartsWith("/dev/tcp/", StringComparison.Ordinal) && State.Dialect == ShellDialect.Bash)
            return await ConnectByPath(path) ? from.With(read.Descriptor, new TextInput("")) : null;
        if (OpenRead(path, out var error) is { } input) return from.With(read.Descriptor, input);
        await Complain(State.Dialect switch
        {
            ShellDialect.Ash => $"can't open {path}: {(error == FileError.NotFound ? "no such file" : error.ToText())}",
            ShellDialect.Dash => $"cannot open {path}: {(error == FileError.NotFound ? "No such file" : error.ToText())}",
            ShellDialect.Bash => $"{path}: {error.ToText()}",
        });
        return null;
    }

    private async SimTask<Descriptors?> RedirectWrite(Descriptors from, Redirect.Write write)
    {
        if (await ExpandText(write.Path) is not { } path) return null;
        if (path.StartsWith("/dev/tcp/", StringComparison.Ordinal) && State.Dialect == ShellDialect.Bash)
            return await ConnectByPath(path) ? from.With(write.Descriptor, new NullOutput()) : null;
        if (OpenWrite(path, write.Append, out var error) is { } output)
        {
            var changed = from.With(write.Descriptor, output);
            return write.BothOutputs ? changed.With(2, output) : changed;
        }

        await Complain(State.Dialect switch
        {
            ShellDialect.Ash => $"can't create {path}: {(error == FileError.NotFound ? "nonexistent directory" : error.ToText())}",
            ShellDialect.Dash => $"cannot create {path}: {(error == FileError.NotFound ? "Directory nonexistent" : error.ToText())}",
            ShellDialect.Bash => $"{path}: {error.ToText()}",
        });
        return null;
    }

    private async SimTask<Descriptors?> RedirectDuplicate(Descriptors from, Redirect.Duplicate duplicate)
    {
        if (await ExpandText(duplicate.Source) is not { } source) return null;
        if (source == "-") return from.With(duplicate.Descriptor, (ShellOutput?)null);
        if (int.TryParse(source.TrimEnd('-'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && from.IsOpen(number))
            return from.FindInput(number) is { } input ? from.With(duplicate.Descriptor, input) : from.With(duplicate.Descriptor, from.FindOutput(number));
        await Complain($"{source}: Bad file descriptor");
        return null;
    }

    private async SimTask<bool> ConnectByPath(string path)
    {
        var target = path["/dev/tcp/".Length..].Replace('/', ':');
        if (await Ask(target)) return true;
        await Complain($"connect: Connection refused");
        return false;
    }
}
