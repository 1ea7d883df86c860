using System.Diagnostics;
using System.Globalization;
using Dashboard.Mutation.Faults;

namespace Dashboard.Mutation.Runs;

/// <summary>A test class, what it takes without a fault, and which faults it reaches.</summary>
/// <param name="Scope">Whose tests they are.</param>
/// <param name="Name">The full name.</param>
/// <param name="Takes">The time of a process that runs it alone.</param>
/// <param name="Reaches">The faults' numbers.</param>
internal sealed record TestClass(Scope Scope, string Name, TimeSpan Takes, IReadOnlySet<int> Reaches);

/// <summary>Runs test classes in processes of their own, so that a fault that hangs or kills takes nothing with it.</summary>
/// <param name="tree">Where they are built.</param>
/// <param name="environment">What their processes are told, such as where PostgreSQL is.</param>
internal sealed class TestClasses(FaultyTree tree, IReadOnlyDictionary<string, string> environment)
{
    private static readonly TimeSpan MostWithoutFault = TimeSpan.FromMinutes(5);

    /// <summary>Runs each class once, without a fault. One that fails then could notice nothing: it is named, and the run ends.</summary>
    public IReadOnlyList<TestClass> Measure(IReadOnlyList<string> only)
    {
        var found = new List<TestClass>();
        var broken = new List<string>();
        foreach (
            var (scope, name) in Scope.All.SelectMany(scope =>
                Names(scope)
                    .Where(name => only.Count == 0 || only.Any(part => name.Contains(part, StringComparison.Ordinal)))
                    .Select(name => (scope, name))))
        {
            var reached = Path.GetTempFileName();
            var began = Stopwatch.GetTimestamp();
            if (Run(scope, [name], MostWithoutFault, (MutationSwitchText.ReachedVariable, reached)) is not Outcome.Passed)
                broken.Add(name);
            var numbers = File.ReadAllLines(reached).Select(line => int.Parse(line, CultureInfo.InvariantCulture)).ToHashSet();
            found.Add(new TestClass(scope, name, Stopwatch.GetElapsedTime(began), numbers));
            File.Delete(reached);
        }

        return broken.Count == 0
            ? found
            : throw new InvalidOperationException("Without any fault these fail: " + string.Join(", ", broken));
    }

    /// <summary>Whether some of the classes fail, or do not end, with the fault.</summary>
    public bool Notice(Fault fault, Scope scope, IReadOnlyList<TestClass> classes)
    {
        var most = TimeSpan.FromSeconds(30) + (classes.Aggregate(TimeSpan.Zero, (sum, tests) => sum + tests.Takes) * 3);
        return classes.Count > 0
            && Run(
                scope,
                classes.Select(tests => tests.Name),
                most,
                (MutationSwitchText.ActiveVariable, fault.Id.ToString(CultureInfo.InvariantCulture)))
                is not Outcome.Passed;
    }

    private IEnumerable<string> Names(Scope scope) => Commands.Lines(tree.Root, Program(scope), "-list", "classes", "-noColor")
        .Select(line => line.Trim())
        .Where(name => scope.TestClasses.Any(start => name.StartsWith(start, StringComparison.Ordinal)));

    private Outcome Run(Scope scope, IEnumerable<string> classes, TimeSpan most, (string Name, string Value) variable)
    {
        var start = new ProcessStartInfo(
            Program(scope),
            ["-stopOnFail", "-noLogo", "-noColor", .. classes.SelectMany(name => new[] { "-class", name })])
        {
            WorkingDirectory = tree.Root,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        start.Environment[variable.Name] = variable.Value;
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (process.WaitForExit(most))
            return process.ExitCode == 0 ? Outcome.Passed : Outcome.Failed;
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        return Outcome.DidNotEnd;
    }

    private string Program(Scope scope) => Path.Combine(tree.Root, scope.Tests, "bin/Debug/net10.0", scope.TestsName);

    private enum Outcome
    {
        Passed,
        Failed,
        DidNotEnd,
    }
}
