using Dashboard.Mutation.Faults;

namespace Dashboard.Mutation.Runs;

/// <summary>A copy of the repository that holds all faults, built once.</summary>
/// <param name="root">The repository.</param>
internal sealed class FaultyTree(string root)
{
    private const string SwitchFile = "src/Dashboard.Data/MutationSwitch.cs";

    public string Root { get; } = Path.Combine(root, "artifacts/mutation/tree");

    /// <summary>Copies what is under version control or new, with the faults' texts in place of the files that they are in.</summary>
    public void Write(IReadOnlyDictionary<string, string> texts)
    {
        var files = Commands
            .Lines(root, "git", "ls-files", "--cached", "--others", "--exclude-standard")
            .Where(file => File.Exists(Path.Combine(root, file)))
            .ToHashSet(StringComparer.Ordinal);
        RemoveAllBut(files);
        foreach (var file in files)
        {
            var target = Path.Combine(Root, file);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            if (texts.TryGetValue(file, out var text))
                WriteIfNew(target, text);
            else
                File.Copy(Path.Combine(root, file), target, overwrite: true);
        }

        WriteIfNew(Path.Combine(Root, SwitchFile), MutationSwitchText.Text);
    }

    public void Build(IEnumerable<Scope> scopes)
    {
        foreach (var scope in scopes)
        {
            Commands.Run(
                Root,
                "dotnet",
                "build",
                scope.Tests,
                "-nologo",
                "-v:q",
                "-nodeReuse:false",
                "-p:RunAnalyzers=false",
                "-p:TreatWarningsAsErrors=false",
                "-p:EnforceCodeStyleInBuild=false",
                "-p:NoWarn=CS1591%3BCS8600%3BCS8602%3BCS8604");
        }
    }

    private void RemoveAllBut(HashSet<string> files)
    {
        if (!Directory.Exists(Root))
            return;
        foreach (
            var file in Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Root, file)))
        {
            var isBuilt = file.Contains("/bin/", StringComparison.Ordinal) || file.Contains("/obj/", StringComparison.Ordinal);
            if (!isBuilt && !files.Contains(file) && !string.Equals(file, SwitchFile, StringComparison.Ordinal))
                File.Delete(Path.Combine(Root, file));
        }
    }

    private static void WriteIfNew(string file, string text)
    {
        if (!File.Exists(file) || !string.Equals(File.ReadAllText(file), text, StringComparison.Ordinal))
            File.WriteAllText(file, text);
    }
}
