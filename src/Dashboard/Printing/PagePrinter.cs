using System.Diagnostics;
using Dashboard.Configuration;
using Microsoft.Extensions.Options;

namespace Dashboard.Printing;

/// <summary>
/// Prints a page as PDF, by a process of Chromium for each print: it knows nothing of this one's environment, has no network, and is ended
/// with all that it has started when its time is over or nobody waits for it any more.
/// </summary>
/// <param name="program">Which Chromium.</param>
/// <param name="options">How many at once, and for how long.</param>
/// <param name="clock">Measures the time.</param>
/// <param name="log">Says why there is no print.</param>
internal sealed partial class PagePrinter(
    ChromiumProgram program, IOptions<PrintOptions> options, TimeProvider clock, ILogger<PagePrinter> log) : IDisposable
{
    private readonly SemaphoreSlim _turns = new(options.Value.PrintsAtOnce);

    /// <summary>Whether there is a Chromium to print with.</summary>
    public bool IsThere => program.File is not null;

    /// <summary>Prints a page.</summary>
    /// <param name="html">A whole document that needs nothing from elsewhere.</param>
    /// <param name="cancellationToken">Ends the process.</param>
    /// <returns>The file's bytes.</returns>
    /// <exception cref="PrintFailedException">There is no print.</exception>
    public async Task<byte[]> PrintAsync(string html, CancellationToken cancellationToken)
    {
        using var time = new CancellationTokenSource(TimeSpan.FromSeconds(options.Value.PrintSeconds), clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancellationToken);
        try
        {
            await _turns.WaitAsync(both.Token);
            try
            {
                await using var folder = await PrintFolder.CreateAsync(html, both.Token);
                return await PrintAsync(folder, both.Token);
            }
            finally
            {
                _turns.Release();
            }
        }
        catch (OperationCanceledException exception) when (time.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            Log.TooLong(log, options.Value.PrintSeconds);
            throw new PrintFailedException(PrintFailedException.TooLong, exception);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _turns.Dispose();

    private async Task<byte[]> PrintAsync(PrintFolder folder, CancellationToken cancellationToken)
    {
        using var chromium = Start(folder);
        try
        {
            var said = await Task.WhenAll(
                chromium.StandardOutput.ReadToEndAsync(cancellationToken), chromium.StandardError.ReadToEndAsync(cancellationToken));
            await chromium.WaitForExitAsync(cancellationToken);
            return chromium.ExitCode == 0 && File.Exists(folder.Pdf)
                ? await File.ReadAllBytesAsync(folder.Pdf, cancellationToken)
                : throw Broken(chromium.ExitCode, string.Concat(said).Trim());
        }
        finally
        {
            await EndAsync(chromium);
        }
    }

    private Process Start(PrintFolder folder)
    {
        var start = new ProcessStartInfo(
            program.File ?? throw new PrintFailedException(PrintFailedException.Broken),
            program.ArgumentsFor(folder.Profile, folder.Page, folder.Pdf))
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder.Profile,
        };

        // The settings of this process, secrets among them, are in its environment.
        var path = start.Environment["PATH"];
        start.Environment.Clear();
        start.Environment["PATH"] = path;
        start.Environment["HOME"] = start.Environment["TMPDIR"] = folder.Profile;
        start.Environment["LANG"] = "C.UTF-8";
        start.Environment["TZ"] = "UTC";
        try
        {
            return Process.Start(start)!;
        }
        catch (Exception exception) when (exception is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            throw Broken(-1, exception.Message);
        }
    }

    private static async Task EndAsync(Process chromium)
    {
        if (!chromium.HasExited)
        {
            chromium.Kill(entireProcessTree: true);
            await chromium.WaitForExitAsync(CancellationToken.None);
        }
    }

    private PrintFailedException Broken(int exitCode, string said)
    {
        Log.Broken(log, exitCode, said);
        return new PrintFailedException(PrintFailedException.Broken);
    }

    private static partial class Log
    {
        [LoggerMessage(5051, LogLevel.Warning, "A report was not printed within {Seconds} s (Reports:PrintSeconds).")]
        public static partial void TooLong(ILogger logger, int seconds);

        [LoggerMessage(5052, LogLevel.Error, "Chromium printed no report and ended with {ExitCode}: {Said}")]
        public static partial void Broken(ILogger logger, int exitCode, string said);
    }
}
