using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Store.Configurations;

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("AuditLog");
        builder.Property(entry => entry.UserId).HasMaxLength(64);
        builder.Property(entry => entry.UserName).HasMaxLength(256);
        builder.Property(entry => entry.Action).HasMaxLength(100);
        builder.HasIndex(entry => entry.At).HasDatabaseName("IX_AuditLog_At");
    }
}
