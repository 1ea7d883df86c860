namespace Dashboard.Printing;

/// <summary>There is no print; why, in a sentence for whoever asked.</summary>
internal sealed class PrintFailedException(string message, Exception? inner = null) : Exception(message, inner)
{
    public const string TooLong = "It took too long to print: take fewer days or groups, or try again later.";
    public const string Broken = "Chromium could not print it; the log has the details.";
}
