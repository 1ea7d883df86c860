using System.Diagnostics;
using Dashboard.Mutation.Faults;
using Dashboard.Mutation.Runs;

namespace Dashboard.Mutation;

/// <summary>One trial: all faults are written and built once, then those that are drawn are switched on one after another.</summary>
internal static class Trial
{
    public static void Run(MutationOptions options)
    {
        var root = Commands.Lines(".", "git", "rev-parse", "--show-toplevel")[0];
        var (faults, texts) = Write(root);
        var drawn = Sample.Draw(faults, Equivalents.Read(root), options);
        Console.WriteLine(FormattableString.Invariant($"{faults.Count} faults are possible; {drawn.Count} are drawn."));
        if (options.Lists)
            drawn.ToList().ForEach(Console.WriteLine);
        else
            Try(root, texts, drawn, options);
    }

    private static (List<Fault> Faults, Dictionary<string, string> Texts) Write(string root)
    {
        var faults = new List<Fault>();
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var scope in Scope.All)
        {
            // Leaves the references and global usings that the sources are read with.
            Commands.Run(root, "dotnet", "build", scope.Tests, "-nologo", "-v:q", "-p:RunAnalyzers=false");
            var faulty = FaultyProject.Of(root, scope, faults.Count);
            faults.AddRange(faulty.Faults);
            foreach (var (file, text) in faulty.Texts)
                texts.Add(file, text);
        }

        return (faults, texts);
    }

    private static void Try(string root, Dictionary<string, string> texts, IReadOnlyList<Fault> drawn, MutationOptions options)
    {
        var tree = new FaultyTree(root);
        tree.Write(texts);
        tree.Build(Scope.All);
        using var cluster = Cluster.Start(root);
        var environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["DASHBOARD_TEST_POSTGRES"] = cluster.Connection };
        if (options.IsSqliteAlone)
            environment["DASHBOARD_TEST_SQLITE_ALONE"] = "yes";
        var tests = new TestClasses(tree, environment);
        var run = new MutationRun(tests, tests.Measure(options.Tests));
        var noticed = 0;
        foreach (var (index, fault) in drawn.Index())
        {
            var began = Stopwatch.GetTimestamp();
            var isNoticed = run.IsNoticed(fault);
            noticed += isNoticed ? 1 : 0;
            var (verdict, seconds) = (isNoticed ? "noticed " : "SURVIVES", Stopwatch.GetElapsedTime(began).TotalSeconds);
            Console.WriteLine(FormattableString.Invariant($"{index + 1}/{drawn.Count} {verdict} {seconds:0.0} s {fault}"));
        }

        Console.WriteLine(FormattableString.Invariant(
            $"{noticed} of {drawn.Count} faults are noticed: {100.0 * noticed / Math.Max(1, drawn.Count):0.0} %"));
    }
}
