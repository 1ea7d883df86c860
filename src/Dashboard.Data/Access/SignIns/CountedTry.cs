using Dashboard.Data.Foundation;

namespace Dashboard.Data.Access.SignIns;

/// <summary>
/// What a try is counted by: narrowly, by whom it is about and where it comes from together, and widely, by one of the two alone. Nothing
/// but a right password lets anybody try codes, so that codes are counted by person, wherever they come from; a recovery code cannot be
/// guessed, so that these are counted by place, and nobody elsewhere keeps their owner from using one.
/// </summary>
public sealed record CountedTry
{
    /// <summary>The most that is kept of an address as it was typed.</summary>
    public const int LongestAddress = 100;

    private CountedTry(string wide, TryLimit ofWide, string narrow, string details) =>
        (Wide, WideLimit, Narrow, Details) = (wide, ofWide, narrow, details);

    internal string Wide { get; }

    internal TryLimit WideLimit { get; }

    internal string Narrow { get; }

    /// <summary>What the audit log says of it.</summary>
    internal string Details { get; }

    /// <summary>A password for an address.</summary>
    /// <param name="address">The e-mail address, as it was typed.</param>
    /// <param name="place">Where the try comes from: the client's network address.</param>
    public static CountedTry OfPassword(string address, string place) =>
        new(place, TryLimit.OfPlace, $"{place} {Folded(address)}", $"{place}, {Told(address)}");

    /// <summary>A code of somebody's authenticator.</summary>
    /// <param name="email">Whose.</param>
    /// <param name="place">Where the try comes from: the client's network address.</param>
    public static CountedTry OfCode(string email, string place) => new(
        $"code of {Folded(email)}", TryLimit.OfCodes, $"code of {Folded(email)} from {place}", $"{place}, {Told(email)}: code");

    /// <summary>One of somebody's recovery codes.</summary>
    /// <param name="email">Whose.</param>
    /// <param name="place">Where the try comes from: the client's network address.</param>
    public static CountedTry OfRecoveryCode(string email, string place) => new(
        $"recovery code from {place}",
        TryLimit.OfPlace,
        $"recovery code of {Folded(email)} from {place}",
        $"{place}, {Told(email)}: recovery code");

    /// <summary>A new password by mail that is asked for. Nobody can keep the owner of an address from asking elsewhere.</summary>
    /// <param name="address">The e-mail address, as it was typed.</param>
    /// <param name="place">Where it is asked from: the client's network address.</param>
    public static CountedTry OfReset(string address, string place) => new(
        $"reset from {place}", TryLimit.OfPlace, $"reset of {Folded(address)} from {place}", $"{place}, {Told(address)}: new password");

    private static string Folded(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address.Trim().ToUpperInvariant();
    }

    // What is no address may be a password that was typed into the wrong field.
    private static string Told(string address) =>
        address.Contains('@', StringComparison.Ordinal) ? OutsideText.Line(address, LongestAddress) : "no e-mail address";
}
