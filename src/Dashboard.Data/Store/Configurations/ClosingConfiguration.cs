using Dashboard.Data.Foundation;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Store.Configurations;

internal sealed class ClosingConfiguration : IEntityTypeConfiguration<Closing>
{
    public void Configure(EntityTypeBuilder<Closing> builder)
    {
        builder.ToTable("Closings");

        // The case first: all closings of one are read together.
        builder.HasKey(closing => new { closing.AccountId, closing.ExternalId, closing.ClosedAt, closing.AgentId, closing.TeamId });
        builder.Property(closing => closing.ExternalId).HasMaxLength(256);
        builder.Property(closing => closing.CustomerUserId).HasMaxLength(32);
        builder.Property(closing => closing.Channel).HasMaxLength(20);
        builder.Property(closing => closing.ClosureReason).HasMaxLength(200);
        builder.Property(closing => closing.Language).HasMaxLength(LanguageTag.Longest);
        builder.Property(closing => closing.TimeZone).HasMaxLength(64);
    }
}
