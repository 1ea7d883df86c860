using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Store.Configurations;

internal sealed class PendingConnectionConfiguration : IEntityTypeConfiguration<PendingConnection>
{
    public void Configure(EntityTypeBuilder<PendingConnection> builder)
    {
        builder.HasKey(connection => connection.TokenHash);
        builder.Property(connection => connection.TokenHash).HasMaxLength(44);
        builder.Property(connection => connection.SessionId).HasMaxLength(64);
        builder.Property(connection => connection.PrivacyUrl).HasMaxLength(2048);
        builder.Property(connection => connection.DisplayName).HasMaxLength(80);
    }
}
