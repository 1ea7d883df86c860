namespace Dashboard.Commands;

/// <summary>What a command hears and says, so that tests can be both ends.</summary>
/// <param name="Input">Standard input.</param>
/// <param name="Output">Standard output: answers.</param>
/// <param name="Error">Standard error: problems, questions and warnings.</param>
/// <param name="Environment">An environment variable by its name; null where there is none.</param>
/// <param name="ReadHidden">Reads a line that a person types, without showing it; null where nobody types.</param>
internal sealed record CommandConsole(
    TextReader Input, TextWriter Output, TextWriter Error, Func<string, string?> Environment, Func<string?>? ReadHidden = null)
{
    /// <summary>The process's own environment, and its keyboard where <paramref name="input"/> is one.</summary>
    public static CommandConsole Of(TextReader input, TextWriter output, TextWriter error) => new(
        input,
        output,
        error,
        System.Environment.GetEnvironmentVariable,
        ReferenceEquals(input, Console.In) && !Console.IsInputRedirected ? HiddenLine.Read : null);
}
