using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Dashboard.TestKit;

/// <summary>Keeps every line that is logged, scopes and finest levels included.</summary>
public sealed class KeptLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _lines = new();

    /// <summary>The lines so far, exceptions written out.</summary>
    public IReadOnlyList<string> Lines => [.. _lines];

    /// <inheritdoc />
    public ILogger CreateLogger(string categoryName) => this;

    /// <inheritdoc />
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        _lines.Enqueue($"{state}");
        return null;
    }

    /// <inheritdoc />
    public bool IsEnabled(LogLevel logLevel) => true;

    /// <inheritdoc />
    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        ArgumentNullException.ThrowIfNull(formatter);
        _lines.Enqueue($"{formatter(state, exception)} {exception}");
    }

    /// <inheritdoc />
    public void Dispose()
    {
        // Nothing is held.
    }
}
