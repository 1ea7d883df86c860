using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace Dashboard.Data.Foundation;

/// <summary>
/// A token, key or password that must not reach a log, an exception, a page or a file by accident. Text, debugger and serializers see
/// only <see cref="Redacted"/> or nothing; the value comes out by <see cref="Reveal"/> alone, which is easy to search for.
/// </summary>
/// <param name="value">The value to keep; null is kept as empty.</param>
[DebuggerDisplay(Redacted)]
public readonly struct Secret(string? value) : IEquatable<Secret>
{
    /// <summary>What stands in a secret's place. It does not tell the length, nor whether there is any.</summary>
    public const string Redacted = "[secret]";

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string? _value = value;

    /// <summary>Whether there is nothing to keep.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsEmpty => string.IsNullOrEmpty(_value);

    /// <summary>Whether both keep the same value.</summary>
    public static bool operator ==(Secret left, Secret right) => left.Equals(right);

    /// <summary>Whether they keep different values.</summary>
    public static bool operator !=(Secret left, Secret right) => !left.Equals(right);

    /// <summary>The value itself: to sign or to compare with, never to show.</summary>
    public string Reveal() => _value ?? "";

    /// <summary>Always <see cref="Redacted"/>, so that no log or message holds the secret.</summary>
    public override string ToString() => Redacted;

    /// <summary>Whether both keep the same value, found in a time that does not tell where they differ.</summary>
    public bool Equals(Secret other) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Reveal()), Encoding.UTF8.GetBytes(other.Reveal()));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Secret other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Reveal());
}
