/** A mistake that whoever starts the tenant can mend: printed as it stands, with no stack. */
export class TenantError extends Error {
  override name = 'TenantError';
}
