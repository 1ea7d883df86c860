namespace Dashboard.Commands;

/// <summary>
/// Where commands take secrets from: the environment or standard input, because arguments stay in the shell's history and every user of the
/// machine can list them.
/// </summary>
/// <param name="console">Both ends.</param>
internal sealed class Secrets(CommandConsole console)
{
    /// <summary>The fewest words that say "from standard input".</summary>
    public const string FromInput = "-";

    /// <summary>A secret that an option may name: "-" is one line of standard input, a missing option the environment.</summary>
    /// <exception cref="CommandException">Neither gives any.</exception>
    public async Task<string> ReadAsync(string option, string? value, string variable, CancellationToken cancellationToken)
    {
        if (string.Equals(value, FromInput, StringComparison.Ordinal))
            return await LineAsync($"{option} - expects a line on standard input.", cancellationToken);
        if (string.IsNullOrEmpty(value))
            return FromEnvironment(variable) ?? throw Missing($"Set {variable}, or give {option} - and a line on standard input.");

        await console.Error.WriteLineAsync(
            (
                $"Warning: the value of {option} is visible in process lists and in the shell's history."
                + $" Prefer {variable} or {option} -."
            ).AsMemory(),
            cancellationToken);
        return value;
    }

    /// <summary>A new password: the environment, else a person types it twice, else one line of standard input.</summary>
    /// <exception cref="CommandException">None is given, or the two differ.</exception>
    public async Task<string> NewPasswordAsync(string variable, CancellationToken cancellationToken)
    {
        if (FromEnvironment(variable) is { } password)
            return password;
        return console.ReadHidden is { } read
            ? await TypedTwiceAsync(read, cancellationToken)
            : await LineAsync($"Set {variable}, or give the password as a line on standard input.", cancellationToken);
    }

    private async Task<string> TypedTwiceAsync(Func<string?> read, CancellationToken cancellationToken)
    {
        await console.Error.WriteAsync("Password: ".AsMemory(), cancellationToken);
        var first = read();
        await console.Error.WriteAsync("Again: ".AsMemory(), cancellationToken);
        if (!string.Equals(first, read(), StringComparison.Ordinal))
            throw Missing("The two passwords differ.");
        return string.IsNullOrEmpty(first) ? throw Missing("The password is empty.") : first;
    }

    private async Task<string> LineAsync(string otherwise, CancellationToken cancellationToken) =>
        await console.Input.ReadLineAsync(cancellationToken) is { Length: > 0 } line ? line : throw Missing(otherwise);

    private string? FromEnvironment(string variable) => console.Environment(variable) is { Length: > 0 } value ? value : null;

    private static CommandException Missing(string message) => new(ExitCodes.BadArguments, message);
}
