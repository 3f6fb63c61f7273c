using PodTimeline.Model.Behaviors;
using PodTimeline.Model.Kernel;
using PodTimeline.Shell.Assumptions;
using PodTimeline.Shell.Files;
using PodTimeline.Shell.Interpreting;
using PodTimeline.Shell.Processes;
using PodTimeline.Shell.Programs;

namespace PodTimeline.Shell.Utilities;

/// <summary>Tools that do work of unknown length: package managers, git, archives.</summary>
internal static class WorkUtilities
{
    public static IEnumerable<KeyValuePair<string, Utility>> All =>
    [
        new("git", RunGit), new("apt-get", Install), new("apt", Install), new("apk", Install), new("yum", Install), new("dnf", Install),
        new("microdnf", Install), new("pip", Install), new("pip3", Install), new("npm", RunPackageManager), new("yarn", RunPackageManager), new("tar", Archive),
        new("unzip", Archive), new("gzip", Archive), new("gunzip", Archive), new("zcat", Archive), new("rsync", Archive), new("openssl", MakeWork(1)),
        new("aws", MakeWork(2)), new("gsutil", MakeWork(2)), new("az", MakeWork(2)), new("mc", MakeWork(2)), new("rclone", MakeWork(2)), new("flyway", MakeWork(5)), new("liquibase", MakeWork(5)),
        new("alembic", MakeWork(5)), new("keytool", MakeWork(1)), new("helm", MakeWork(2)), new("terraform", MakeWork(5)), new("make", MakeWork(5)), new("mvn", MakeWork(20)),
        new("gradle", MakeWork(20)),
    ];

    private static Utility MakeWork(double seconds) => call => Run(call, TimeSpan.FromSeconds(seconds));

    /// <summary>Takes time and succeeds; an assumption.</summary>
    private static async SimTask<int> Run(UtilityCall call, TimeSpan typical, string output = "")
    {
        call.Process.Run.Traits |= ScriptTraits.Assumes;
        var name = string.Join(' ', call.Words.Take(2).Where(word => !word.StartsWith('-') && word.Length < 40).Select(UnknownText.Show));
        var length = call.World.Assumed.AssumeLength("runs:" + name, $"{name} takes {AssumptionLedger.FormatSeconds(typical)} and succeeds", new RunLength(typical));
        if (length.IsForever) await call.Process.WaitForever();
        await call.Process.Sleep(length.Length);
        return output.Length == 0 ? 0 : await call.Print(output);
    }

    private static async SimTask<int> RunGit(UtilityCall call)
    {
        var arguments = new Arguments(call.Arguments, "Cbc", "--branch --depth");
        var action = arguments.Operands.FirstOrDefault();
        if (action is not ("clone" or "fetch" or "pull" or "push" or "submodule" or "lfs"))
            return action is "rev-parse" or "log" or "describe" ? await call.PrintLine(UnknownText.Mark("output of git")) : 0;
        var into = action == "clone" && arguments.Operands.Count > 1
            ? arguments.Operands.ElementAtOrDefault(2) ?? PathText.GetName(ServiceName.GetFileName(arguments.Operands[1])).Replace(".git", "", StringComparison.Ordinal) : null;
        if (into is not null && call.LookUp(into).Directory is { Entries.Count: > 0 })
            return await Refuse(call, $"fatal: destination path '{into}' already exists and is not an empty directory.\n");
        if (into is not null) await call.Descriptors.Error.Write(call.Process, $"Cloning into '{into}'...\n");
        var status = await Run(call, KnownPrograms.TypicalWork);
        if (into is null) return status;
        call.World.Files.MakeDirectory(into, call.Shell.State.Directory, parents: true, call.Process.Files);
        if (call.LookUp(into).Directory is not { } directory) return await Refuse(call, $"fatal: could not create work tree dir '{into}'\n");
        directory.HoldsUnknown = true;
        call.World.Files.MakeDirectory(into.TrimEnd('/') + "/.git", call.Shell.State.Directory, parents: true, call.Process.Files);
        return status;
    }

    private static async SimTask<int> Refuse(UtilityCall call, string message)
    {
        await call.Descriptors.Error.Write(call.Process, message);
        return 128;
    }

    private static async SimTask<int> Install(UtilityCall call)
    {
        var action = call.Arguments.FirstOrDefault(word => !word.StartsWith('-'));
        if (action is not ("install" or "add" or "update" or "upgrade" or "download")) return 0;
        var context = call.World.Context;
        var isSystem = call.Name is "apk" or "apt" or "apt-get" or "yum" or "dnf" or "microdnf";
        if (isSystem && (context.HasReadOnlyRoot || context.IsUnprivileged))
        {
            var why = context.HasReadOnlyRoot ? "Read-only file system" : "Permission denied";
            return await call.Fail(call.Name == "apk" ? $"ERROR: Unable to lock database: {why}" : $"E: Could not open lock file: {why}", call.Name == "apk" ? 99 : call.Name.StartsWith('a') ? 100 : 1);
        }

        var status = await Run(call, action is "update" ? TimeSpan.FromSeconds(2) : KnownPrograms.TypicalWork);
        call.Process.Run.IsUnrepeatable = true;
        if (action is "install" or "add") call.World.HasInstalled = true;
        return status;
    }

    private static async SimTask<int> RunPackageManager(UtilityCall call)
    {
        var action = call.Arguments.FirstOrDefault(word => !word.StartsWith('-'));
        if (action is "install" or "ci" or "i" or "add" || (BatchWords.IsBatch(call.Words) != BatchSign.None && call.World.Context.MayEnd)) return await Run(call, KnownPrograms.TypicalWork);
        return action is null ? 1 : await call.Shell.RunServer(call.Words, call.Descriptors);
    }

    /// <summary>Packs or unpacks; the result is unknown, so its destination may hold anything from then on.</summary>
    private static async SimTask<int> Archive(UtilityCall call)
    {
        var arguments = new Arguments(call.Arguments, "fCd");
        var status = await Run(call, AssumptionLedger.TypicalFetch);
        var into = arguments.FindValue("-C", "-d") ?? (call.Name == "rsync" ? arguments.Operands.LastOrDefault() : null) ?? ".";
        if (call.LookUp(into).Directory is { } directory) directory.HoldsUnknown = true;
        return status;
    }
}
