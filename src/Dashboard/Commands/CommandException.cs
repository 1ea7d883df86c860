namespace Dashboard.Commands;

/// <summary>Ends a command with an exit code and one sentence on standard error.</summary>
/// <param name="exitCode">One of <see cref="ExitCodes"/>.</param>
/// <param name="message">For the person at the console; never holds a secret.</param>
internal sealed class CommandException(int exitCode, string message) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
