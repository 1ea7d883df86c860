using System.Text;

namespace Dashboard.Commands;

/// <summary>Reads a line from the keyboard without showing it.</summary>
internal static class HiddenLine
{
    public static string? Read()
    {
        var line = new StringBuilder();
        for (var key = Console.ReadKey(intercept: true); key.Key != ConsoleKey.Enter; key = Console.ReadKey(intercept: true))
            Apply(line, key);
        Console.Error.WriteLine();
        return line.ToString();
    }

    private static void Apply(StringBuilder line, ConsoleKeyInfo key)
    {
        if (key.Key == ConsoleKey.Backspace)
            line.Length = Math.Max(0, line.Length - 1);
        else if (!char.IsControl(key.KeyChar))
            line.Append(key.KeyChar);
    }
}
