using System.Globalization;
using PodTimeline.Model.Kernel;
using PodTimeline.Shell.Files;
using PodTimeline.Shell.Interpreting;

namespace PodTimeline.Shell.Utilities;

/// <summary>Utilities that make, change and remove files.</summary>
internal static class FileChangingUtilities
{
    public static IEnumerable<KeyValuePair<string, Utility>> All =>
    [
        new("touch", Touch), new("mkdir", MakeDirectory), new("rm", Remove), new("rmdir", Remove), new("unlink", Remove), new("cp", Copy),
        new("mv", Copy), new("install", Copy), new("ln", Copy), new("chmod", ChangeMode), new("chown", ChangeOwner), new("chgrp", ChangeOwner),
        new("mktemp", MakeTemporary), new("truncate", Truncate), new("dd", BulkUtilities.CopyBlocks), new("fallocate", BulkUtilities.Reserve), new("mkfifo", Touch), new("sync", _ => new(0)),
        new("setfacl", _ => new(0)),
    ];

    private static ContainerFiles GetFiles(UtilityCall call) => call.World.Files;

    private static string GetDirectory(UtilityCall call) => call.Shell.State.Directory;

    private static async SimTask<int> Touch(UtilityCall call)
    {
        var status = 0;
        foreach (var path in new Arguments(call.Arguments, "dtrm", "--date --reference").Operands)
        {
            if (call.LookUp(path).Node is { } node)
            {
                call.Process.Run.IsUnrepeatable = true;
                ContainerFiles.Touch(node, call.Process.Now);
                continue;
            }

            var error = GetFiles(call).Open(path, GetDirectory(call), append: true, call.Process.Now, call.Process.Files, out _);
            if (error != FileError.None)
                status = await call.Fail(call.IsBusyBox ? $"{path}: {error.ToText()}" : $"cannot touch '{path}': {error.ToText()}");
        }

        return status;
    }

    private static async SimTask<int> MakeDirectory(UtilityCall call)
    {
        var arguments = new Arguments(call.Arguments, "m", "--mode");
        var status = 0;
        foreach (var path in arguments.Operands)
        {
            call.LookUp(path);
            var error = GetFiles(call).MakeDirectory(path, GetDirectory(call), arguments.Has("-p", "--parents"), call.Process.Files);
            if (error == FileError.None) continue;
            status = await call.Fail(call.IsBusyBox
                ? $"can't create directory '{path}': {error.ToText()}" : $"cannot create directory '{path}': {error.ToText()}");
        }

        return status;
    }

    private static async SimTask<int> Remove(UtilityCall call)
    {
        var arguments = new Arguments(call.Arguments);
        var (recursive, force, status) = (arguments.Has("-r", "-R", "--recursive"), arguments.Has("-f", "--force"), 0);
        foreach (var path in arguments.Operands)
        {
            var found = call.LookUp(path);
            if (found.Node is null && (force || found.MayExist)) continue;
            var isEmpty = call.Name == "rmdir" && found.Directory is { Entries.Count: 0 };
            var error = GetFiles(call).Remove(path, GetDirectory(call), recursive || isEmpty, call.Process.Files);
            if (error == FileError.None) continue;
            status = await call.Fail(call.IsBusyBox
                ? (error == FileError.IsDirectory ? $"'{path}' is a directory" : $"can't remove '{path}': {error.ToText()}")
                : $"cannot remove '{path}': {error.ToText()}");
        }

        return status;
    }

    /// <summary><c>cp</c>, <c>mv</c>, <c>install</c>, and <c>ln</c>, whose links are copies here.</summary>
    private static async SimTask<int> Copy(UtilityCall call)
    {
        var arguments = new Arguments(call.Arguments, call.Name == "install" ? "mgot" : call.Name == "cp" || call.Name == "mv" ? "t" : "");
        if (arguments.Has("-d") && call.Name == "install") return await MakeDirectory(call);
        var operands = arguments.Operands.ToList();
        if (arguments.FindValue("-t") is { } into) operands.Add(into);
        if (operands.Count < 2) return await call.Fail("missing file operand");
        var to = call.LookUp(operands[^1]);
        var toDirectory = to.Directory is not null || operands.Count > 2 || operands[^1].EndsWith('/');
        var (recursive, status) = (call.Name is "mv" or "ln" || arguments.Has("-r", "-R", "-a", "--recursive"), 0);
        foreach (var from in operands.SkipLast(1))
        {
            // "dir/." means the content of dir.
            if (from.EndsWith("/.", StringComparison.Ordinal) && call.LookUp(from).Directory is { } inside && toDirectory)
            {
                foreach (var (name, child) in inside.Entries.ToList())
                    if (await Put(call, child.Clone(call.Process.Now), PathText.ToAbsolute(name, PathText.ToAbsolute(operands[^1], GetDirectory(call)))) is var failed and not 0) status = failed;
                continue;
            }

            var target = toDirectory ? operands[^1].TrimEnd('/') + "/" + PathText.GetName(from) : operands[^1];
            status = Math.Max(status, await CopyOne(call, from, target, recursive));
        }

        return status;
    }

    private static async SimTask<int> CopyOne(UtilityCall call, string from, string target, bool recursive)
    {
        var found = call.LookUp(from);
        if (found.Node is null)
        {
            if (call.Name == "ln") return 0;
            if (!call.Shell.AssumeThere(found))
            {
                var reason = (found.Error == FileError.None ? FileError.NotFound : found.Error).ToText();
                return await call.Fail(call.IsBusyBox && call.Name == "cp" ? $"can't stat '{from}': {reason}"
                    : call.IsBusyBox ? $"can't rename '{from}': {reason}" : $"cannot stat '{from}': {reason}");
            }

            return await Put(call, MakeUnknown(found.Path), target);
        }

        if (found.Directory is not null && !recursive)
            return await call.Fail(call.IsBusyBox ? $"omitting directory '{from}'" : $"-r not specified; omitting directory '{from}'");
        if (call.Name == "mv")
        {
            if (found.Path == PathText.ToAbsolute(target, GetDirectory(call))) return 0;
            var moved = found.Node.Clone(call.Process.Now);
            if (GetFiles(call).Remove(from, GetDirectory(call), true, call.Process.Files) is var error and not FileError.None)
                return await call.Fail($"cannot move '{from}': {error.ToText()}");
            return await Put(call, moved, target);
        }

        return await Put(call, found.Node.Clone(call.Process.Now), target);
    }

    private static async SimTask<int> Put(UtilityCall call, FileNode node, string target)
    {
        var error = GetFiles(call).Put(node, target, GetDirectory(call), call.Process.Files);
        if (error == FileError.None) return 0;
        return await call.Fail(call.IsBusyBox ? $"can't create '{target}': {error.ToText()}" : $"cannot create regular file '{target}': {error.ToText()}");
    }

    private static async SimTask<int> ChangeMode(UtilityCall call)
    {
        var operands = call.Arguments.Where(word => word is not ("-R" or "-v" or "-f" or "--recursive")).ToList();
        if (operands.Count < 2) return await call.Fail("missing operand");
        var status = 0;
        call.Process.Run.IsUnrepeatable = true;
        foreach (var path in operands.Skip(1))
        {
            var found = call.LookUp(path);
            if (found.Node is { } node) node.Mode = Permissions.Change(node.Mode, operands[0]);
            else if (!call.Shell.AssumeThere(found))
                status = await call.Fail(call.IsBusyBox ? $"{path}: No such file or directory" : $"cannot access '{path}': No such file or directory");
        }

        return status;
    }

    private static async SimTask<int> ChangeOwner(UtilityCall call)
    {
        var status = 0;
        foreach (var path in new Arguments(call.Arguments).Operands.Skip(1))
        {
            var found = call.LookUp(path);
            if (found.Node is null && !call.Shell.AssumeThere(found))
                status = await call.Fail(call.IsBusyBox ? $"{path}: No such file or directory" : $"cannot access '{path}': No such file or directory");
            else if (!call.World.Context.MayUse("CHOWN"))
                status = await call.Fail(call.IsBusyBox ? $"{path}: Operation not permitted" : $"changing ownership of '{path}': Operation not permitted");
        }

        return status;
    }

    private static async SimTask<int> MakeTemporary(UtilityCall call)
    {
        var arguments = new Arguments(call.Arguments, "pt", "--tmpdir");
        call.Process.Run.IsUnrepeatable = true;
        var number = ++call.World.Temporaries;
        var template = arguments.Operands.FirstOrDefault() ?? "/tmp/tmp.XXXXXX";
        var path = template.TrimEnd('X') + number.ToString("000000", CultureInfo.InvariantCulture);
        var error = arguments.Has("-d") ? GetFiles(call).MakeDirectory(path, GetDirectory(call), false, call.Process.Files)
            : GetFiles(call).Open(path, GetDirectory(call), true, call.Process.Now, call.Process.Files, out _);
        return error == FileError.None ? await call.PrintLine(path) : await call.Fail($"failed to create file: {error.ToText()}");
    }

    private static async SimTask<int> Truncate(UtilityCall call)
    {
        foreach (var path in new Arguments(call.Arguments, "s", "--size").Operands)
            if (GetFiles(call).Open(path, GetDirectory(call), append: false, call.Process.Now, call.Process.Files, out _) is var error and not FileError.None)
                return await call.Fail($"cannot open '{path}' for writing: {error.ToText()}");
        return 0;
    }

    /// <summary>A copy of something unknown.</summary>
    private static RegularFile MakeUnknown(string path)
    {
        var file = new RegularFile { Mode = 0x1ed };
        file.Content.Append(Assumptions.UnknownText.Mark("content of " + path)).Append('\n');
        return file;
    }
}
