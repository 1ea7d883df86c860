using System.CommandLine;

namespace Dashboard.Commands;

/// <summary>A command whose help ends with an example that can be pasted.</summary>
/// <param name="name">The word on the command line.</param>
/// <param name="description">What it does, in one sentence.</param>
/// <param name="example">The arguments of an example, from the first command word on.</param>
internal sealed class ExplainedCommand(string name, string description, string example) : Command(name, description)
{
    public string Example { get; } = example;
}
