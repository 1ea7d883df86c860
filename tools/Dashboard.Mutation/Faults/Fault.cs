namespace Dashboard.Mutation.Faults;

/// <summary>One deliberate fault.</summary>
/// <param name="Id">What switches it on; from 1.</param>
/// <param name="File">The file, from the root.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Before">The code as it is.</param>
/// <param name="After">The code with the fault.</param>
internal sealed record Fault(int Id, string File, int Line, string Before, string After)
{
    public override string ToString() => FormattableString.Invariant($"{File}:{Line}: {Short(Before)}  ->  {Short(After)}");

    /// <summary>What it is, wherever it moves in its file: a fault with a reason beside it is found by this.</summary>
    public string Key => $"{File}: {Short(Before)}  ->  {Short(After)}";

    private static string Short(string code)
    {
        var line = string.Join(' ', code.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= 160 ? line : line[..157] + "...";
    }
}
