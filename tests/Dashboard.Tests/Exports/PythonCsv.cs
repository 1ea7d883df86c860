using System.Diagnostics;
using System.Text.Json;
using Xunit;

namespace Dashboard.Tests.Exports;

/// <summary>Reads CSV by Python's module, which takes quotes within a cell for text as spreadsheets do.</summary>
internal static class PythonCsv
{
    private const string Program =
        "import csv, io, json, sys\n"
        + "text = io.TextIOWrapper(sys.stdin.buffer, encoding='utf-8-sig', newline='')\n"
        + "json.dump(list(csv.reader(text, delimiter=sys.argv[1])), sys.stdout)\n";

    /// <summary>The lines of a file, the header's first, each with its cells.</summary>
    /// <param name="file">Its bytes.</param>
    /// <param name="separator">What the reader takes for the end of a cell, whatever the file's is.</param>
    public static async Task<string[][]> ReadAsync(byte[] file, char separator = ',')
    {
        using var python = Process.Start(new ProcessStartInfo("python3", ["-c", Program, separator.ToString()])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var (output, errors) = (python.StandardOutput.ReadToEndAsync(), python.StandardError.ReadToEndAsync());
        await python.StandardInput.BaseStream.WriteAsync(file, TestContext.Current.CancellationToken);
        python.StandardInput.Close();
        await python.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal("", await errors);
        return JsonSerializer.Deserialize<string[][]>(await output)!;
    }
}
