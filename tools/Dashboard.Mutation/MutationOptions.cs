using System.CommandLine;

namespace Dashboard.Mutation;

/// <summary>What the command line asks for.</summary>
/// <param name="Sample">How many faults are tried; all when it is 0.</param>
/// <param name="Seed">Which ones: another seed draws others.</param>
/// <param name="Only">Tries only files whose path holds this.</param>
/// <param name="Tests">Runs only test classes whose full name holds this.</param>
/// <param name="Lists">Only names the faults.</param>
internal sealed record MutationOptions(int Sample, int Seed, string? Only, string? Tests, bool Lists)
{
    /// <summary>The command, with its help.</summary>
    public static RootCommand Command(Action<MutationOptions> run)
    {
        var sample = new Option<int>("--sample") { Description = "How many faults are tried; 0 is all.", DefaultValueFactory = _ => 300 };
        var seed = new Option<int>("--seed") { Description = "Which faults are drawn.", DefaultValueFactory = _ => 1 };
        var only = new Option<string?>("--only") { Description = "Only files whose path holds this." };
        var tests = new Option<string?>("--tests") { Description = "Only test classes whose full name holds this." };
        var list = new Option<bool>("--list") { Description = "Names the faults and tries none." };
        var command = new RootCommand("Puts deliberate faults into the code of the law and says how many of them the tests notice.") { sample, seed, only, tests, list };
        command.SetAction(parsed => run(new MutationOptions(
            parsed.GetValue(sample), parsed.GetValue(seed), parsed.GetValue(only), parsed.GetValue(tests), parsed.GetValue(list))));
        return command;
    }
}
