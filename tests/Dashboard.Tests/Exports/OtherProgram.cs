using System.Diagnostics;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Tests.Exports;

/// <summary>Programs of others, which read what the product has written (Debian's libreoffice-calc-nogui and poppler-utils).</summary>
internal static class OtherProgram
{
    /// <summary>Opens a workbook in LibreOffice, and keeps it as something.</summary>
    /// <param name="book">The workbook.</param>
    /// <param name="kind">What it is kept as: xlsx or pdf.</param>
    /// <returns>The new file.</returns>
    public static async Task<byte[]> KeepByLibreOfficeAsync(byte[] book, string kind)
    {
        using var folder = new TemporaryFolder();
        var given = folder.File("book.xlsx");
        var kept = Directory.CreateDirectory(folder.File("kept")).FullName;
        await File.WriteAllBytesAsync(given, book, TestContext.Current.CancellationToken);

        // A profile of its own: another that runs would be asked, and would answer for it.
        await RunAsync(
            "soffice",
            $"-env:UserInstallation={new Uri(folder.File("profile")).AbsoluteUri}",
            "--headless", "--norestore", "--convert-to", kind, "--outdir", kept, given);
        return await File.ReadAllBytesAsync(Path.Combine(kept, $"book.{kind}"), TestContext.Current.CancellationToken);
    }

    /// <summary>The text of a PDF, page after page, as it lies on them.</summary>
    public static async Task<string[]> PagesAsync(byte[] pdf)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(folder.File("it.pdf"), pdf, TestContext.Current.CancellationToken);
        var text = await RunAsync("pdftotext", "-layout", "-enc", "UTF-8", folder.File("it.pdf"), "-");
        return text.TrimEnd('\f').Split('\f');
    }

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, $"{program}: {await errors}");
        return await output;
    }
}
